package dabiao.assessment.measure;

import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.problem.Nearest;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Comparison;
import dabiao.rulebook.row.Condition;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The named conditions of an edition, turned into tests. Several rows of one name must all hold. */
final class Conditions {

    private final Map<String, Test> tests = new HashMap<>();

    /** Reports at its row every condition that names an unknown ledger or column, or a value that its column cannot have. */
    Conditions(Edition edition, Problems problems) {
        for (Condition condition : edition.conditions()) {
            var layout = Ledgers.titled(condition.ledger());
            if (layout.isEmpty()) {
                var known = Ledgers.ALL.stream().map(Layout::title).toList();
                problems.error(
                        "R401",
                        condition.place().at("台账"),
                        "没有台账“%s”，".formatted(condition.ledger()),
                        Nearest.hint(condition.ledger(), known));
                continue;
            }
            var test = compile(condition, layout.get(), problems);
            tests.merge(condition.name(), test, Test::and);
        }
    }

    /** The named conditions in one; names were checked when the rulebook was read. */
    Test all(Words names) {
        var test = Test.NONE;
        for (String name : names) {
            test = test.and(tests.getOrDefault(name, Test.NONE));
        }
        return test;
    }

    private static Test compile(Condition condition, Layout<?> layout, Problems problems) {
        var column = layout.column(condition.column());
        if (column.isEmpty()) {
            problems.error(
                    "R402",
                    condition.place().at("栏目"),
                    "台账“%s”没有栏目“%s”，".formatted(condition.ledger(), condition.column()),
                    Nearest.hint(condition.column(), layout.headings()));
            return Test.NONE;
        }
        return new Compiler(condition, layout, column.get(), problems).compile();
    }

    /** Turns one row into a test. */
    private record Compiler(Condition condition, Layout<?> layout, Column column, Problems problems) {

        Test compile() {
            var operand = condition.operand() == null ? "" : condition.operand();
            if (operand.isEmpty()
                    != (condition.comparison() == Comparison.FILLED || condition.comparison() == Comparison.EMPTY)) {
                problem("比较“%s”".formatted(condition.comparison().word())
                        + (operand.isEmpty() ? "要有一个值，这里是空的，" : "不需要值，"));
                return Test.NONE;
            }
            var words = Words.parse(operand);
            return switch (condition.comparison()) {
                case FILLED -> when(value -> value != null && !Stands.isBlank(value));
                case EMPTY -> when(value -> value == null || Stands.isBlank(value));
                case HAS -> when(value -> value != null && Stands.hasAll(value, words.list()));
                case HAS_NOT -> when(value -> value == null || Stands.hasNone(value, words.list()));
                case HELD_POST, WAS -> member(words, true);
                case WAS_NOT -> member(words, false);
                case EQUAL -> equal(operand, words, true);
                case UNEQUAL -> equal(operand, words, false);
                case MORE -> ordered(operand, it -> it > 0);
                case AT_LEAST -> ordered(operand, it -> it >= 0);
                case LESS -> ordered(operand, it -> it < 0);
                case AT_MOST -> ordered(operand, it -> it <= 0);
            };
        }

        private Test when(java.util.function.Predicate<@Nullable Object> accepts) {
            return (fact, facts, day) -> accepts.test(column.of(fact)) ? null : condition.otherwise();
        }

        private Test member(Words words, boolean wanted) {
            return (fact, facts, day) -> {
                var member = column.of(fact);
                var code = member == null ? null : member.toString();
                return wasAny(facts, code, words.list(), day) == wanted ? null : condition.otherwise();
            };
        }

        private static boolean wasAny(Facts facts, @Nullable String member, List<String> words, LocalDate day) {
            for (int i = 0; i < words.size(); i++) {
                if (facts.was(member, words.get(i), day)) {
                    return true;
                }
            }
            return false;
        }

        private Test equal(String operand, Words words, boolean wanted) {
            if (Operand.isReference(operand) || column.type() == LocalDate.class && words.size() == 1) {
                return ordered(operand, it -> (it == 0) == wanted);
            }
            return when(value -> value != null && Stands.isAny(value, words.list()) == wanted);
        }

        private Test ordered(String text, IntPredicate accepts) {
            if (Operand.isReference(text)) {
                return referring(text, accepts);
            }
            if (column.type() == LocalDate.class) {
                var relative = RelativeDay.parse(text, layout);
                if (relative.isPresent()) {
                    return relative(relative.get(), accepts);
                }
            }
            Object literal = literal(text);
            if (literal == null) {
                problem("写的是“%s”，与栏目“%s”比不了大小，".formatted(text, column.heading()));
                return Test.NONE;
            }
            return (fact, facts, day) -> {
                Object value = column.of(fact);
                return value == null ? missing() : accepts.test(compare(value, literal)) ? null : condition.otherwise();
            };
        }

        private Test referring(String text, IntPredicate accepts) {
            var operand = Operand.parse(text, layout);
            if (operand.isEmpty()) {
                problem("写的是“%s”，看不懂，".formatted(text));
                return Test.NONE;
            }
            var other = operand.get();
            if (isNumber(other.column().type()) != isNumber(column.type())) {
                problem("栏目“%s”与“%s”不是同一种值，比不了大小，"
                        .formatted(column.heading(), other.column().heading()));
                return Test.NONE;
            }
            return (fact, facts, day) -> {
                Object value = column.of(fact);
                var order = value == null ? null : other.compare(value, fact);
                return order == null ? missing() : accepts.test(order) ? null : condition.otherwise();
            };
        }

        private Test relative(RelativeDay relative, IntPredicate accepts) {
            return (fact, facts, day) -> {
                var other = relative.on(fact, facts, day);
                return column.of(fact) instanceof LocalDate value && other != null
                        ? accepts.test(value.compareTo(other)) ? null : condition.otherwise()
                        : missing();
            };
        }

        private String missing() {
            return condition.otherwise() + "（相关栏目未填）";
        }

        private @Nullable Object literal(String text) {
            try {
                if (isNumber(column.type())) {
                    return new BigDecimal(text);
                }
                return column.type() == LocalDate.class ? LocalDate.parse(text) : null;
            } catch (NumberFormatException | DateTimeParseException e) {
                return null;
            }
        }

        private static int compare(Object value, Object literal) {
            return literal instanceof LocalDate day
                    ? ((LocalDate) value).compareTo(day)
                    : Operand.decimal(value).compareTo((BigDecimal) literal);
        }

        private static boolean isNumber(Class<?> type) {
            return type == Integer.class || type == BigDecimal.class;
        }

        private void problem(String what) {
            var remedy = column.type() == LocalDate.class ? RelativeDay.HINT : "例如 1/2 写作 [应到]*1/2，三天后写作 [召开日期]+3天。";
            problems.error("R403", condition.place().at("值"), what, remedy);
        }
    }

    /** Whether a fact satisfies a test on a day. */
    static boolean holds(Test test, Fact fact, Facts facts, LocalDate day) {
        return test.rejects(fact, facts, day) == null;
    }
}
