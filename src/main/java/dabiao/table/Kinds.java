package dabiao.table;

import dabiao.problem.Nearest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the kind of a column by the type of its component. */
final class Kinds {

    private Kinds() {}

    static Kind of(Column column, Vocabulary vocabulary) {
        Class<?> type = column.type();
        if (type == String.class || type == Words.class) {
            return words(column, vocabulary);
        }
        if (type.isEnum()) {
            return closed(type);
        }
        return typed(column).orElseGet(() -> parsed(method(type).orElseThrow(), column));
    }

    /** Whether there is a kind for components of this type. */
    static boolean knows(Column column) {
        Class<?> type = column.type();
        return type == String.class
                || type == Words.class
                || type.isEnum() && Worded.class.isAssignableFrom(type)
                || typed(column).isPresent()
                || method(type).isPresent();
    }

    private static Optional<Kind> typed(Column column) {
        Map<Class<?>, Kind> kinds = Map.of(
                LocalDate.class, column.heading().equals("月份") ? new Days.Month() : new Days.Day(column),
                LocalTime.class, new Times(column),
                MonthDay.class, new Days.Yearly(),
                Integer.class, new Numbers.Whole(column),
                BigDecimal.class, new Numbers.Exact(column),
                Fraction.class, Kinds::fraction,
                Boolean.class, Kinds::yes);
        return Optional.ofNullable(kinds.get(column.type()));
    }

    private static Kind words(Column column, Vocabulary vocabulary) {
        boolean many = column.type() == Words.class;
        if (!column.words().isEmpty()) {
            return new Listed(column.words(), vocabulary, many);
        }
        return many ? (text, complaint) -> Words.parse(text) : (text, complaint) -> Text.code(text);
    }

    private static @Nullable Object yes(String text, Complaint complaint) {
        if (text.equals("是") || text.equals("否")) {
            return text.equals("是");
        }
        complaint.unlike("T127", text, "应填“是”或“否”。");
        return null;
    }

    private static @Nullable Object fraction(String text, Complaint complaint) {
        var fraction = Fraction.parse(Text.narrow(text));
        if (fraction.isEmpty()) {
            complaint.unlike("T134", text, "应填比例，例如 80%、1/3。");
        }
        return fraction.orElse(null);
    }

    private static Kind closed(Class<?> type) {
        var byWord = new LinkedHashMap<String, Object>();
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
            byWord.put(((Worded) constant).word(), constant);
        }
        return (text, complaint) -> {
            var value = byWord.get(text);
            if (value == null) {
                complaint.unlike("T122", text, Nearest.hint(text, byWord.keySet()));
            }
            return value;
        };
    }

    /** A type of its own reads itself, by {@code static parse(String)}; its IllegalArgumentException says in Chinese what was expected. */
    private static Optional<Method> method(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(it -> it.getName().equals("parse") && Modifier.isStatic(it.getModifiers()))
                .filter(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {String.class}))
                .filter(it -> it.getReturnType() == type)
                .findFirst();
    }

    private static Kind parsed(Method parse, Column column) {
        return (text, complaint) -> {
            try {
                return parse.invoke(null, text);
            } catch (InvocationTargetException e) {
                complaint.unlike("T132", text, said(e.getCause(), column));
                return null;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("%s is not public.".formatted(parse), e);
            }
        };
    }

    private static String said(@Nullable Throwable cause, Column column) {
        String message = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        return Objects.requireNonNullElseGet(message, () -> "例如 " + column.example() + "。");
    }
}
