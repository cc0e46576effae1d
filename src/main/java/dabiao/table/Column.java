package dabiao.table;

import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Layout}: a component of its record.
 *
 * @param heading in Chinese, as people write it
 * @param component name of the record's component, in English
 * @param type of the component; boxed where it is primitive
 * @param required whether each row must have a value here, since its component can neither be null nor stand for nothing
 * @param words list of the vocabulary that its words come from; empty where any text will do
 * @param blank what an empty cell means
 */
public record Column(
        String heading,
        String component,
        Class<?> type,
        boolean required,
        String words,
        String example,
        List<String> also,
        @Nullable Object blank,
        Accessor accessor) {

    static Column of(RecordComponent component) {
        var heading = component.getAnnotation(Heading.class);
        var type = MethodType.methodType(component.getType()).wrap().returnType();
        var blank = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? null : blank(type);
        boolean mayBeBlank = blank != null || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var column = new Column(
                heading.value(),
                component.getName(),
                type,
                heading.required() || !mayBeBlank,
                heading.words(),
                heading.example(),
                List.of(heading.also()),
                blank,
                new Accessor(component));
        if (!Kinds.knows(column)) {
            throw new IllegalStateException("Component '%s' of %s has a type that no cell can hold."
                    .formatted(
                            component.getName(), component.getDeclaringRecord().getName()));
        }
        return column;
    }

    /** What stands in this column of a record. */
    public @Nullable Object of(Object row) {
        return accessor.of(row);
    }

    /** The words that a cell may hold; empty where it may hold any text, a number or a day. */
    public List<String> choices(Vocabulary vocabulary) {
        if (type == Boolean.class) {
            return List.of("是", "否");
        }
        if (type.isEnum()) {
            return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                    .map(it -> ((Worded) it).word())
                    .toList();
        }
        return words.isEmpty() ? List.of() : List.copyOf(vocabulary.of(words));
    }

    /** Whether a cell may hold several of them, separated by semicolons. */
    public boolean isForSeveral() {
        return type == Words.class;
    }

    /** The component's name as a database writes it: belongsToYear becomes belongs_to_year. */
    public String snake() {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object blank(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (type == Words.class) {
            return Words.NONE;
        }
        return type == Boolean.class ? false : null;
    }
}
