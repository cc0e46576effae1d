package dabiao.assessment.gate;

import dabiao.problem.Nearest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between when and then of one rule: facts, and comparisons of their fields. */
final class Patterns {

    private static final int MOST_PATTERNS = 4;
    private static final Set<String> OPERATORS =
            Set.of("==", "!=", ">=", "<=", "<", ">", "&&", "||", "(", ")", "+", "-", "*", "!", ",");
    private static final Set<String> OPERATOR_WORDS =
            Set.of("in", "not", "contains", "memberOf", "null", "true", "false");
    private static final Set<String> FORBIDDEN = Set.of(
            "import",
            "package",
            "function",
            "global",
            "declare",
            "query",
            "eval",
            "from",
            "accumulate",
            "collect",
            "forall",
            "dialect",
            "salience",
            "enabled",
            "attributes",
            "unit",
            "extends",
            "template",
            "over",
            "entry",
            "agenda",
            "timer",
            "do",
            "while",
            "for",
            "if",
            "new",
            "return",
            "insert",
            "update",
            "modify",
            "delete",
            "retract");

    private final Known known;
    private final Cursor cursor;
    private final Map<String, String> bindings = new HashMap<>();

    Patterns(Known known, Cursor cursor) {
        this.known = known;
        this.cursor = cursor;
    }

    /** The type of the fact that a variable stands for, empty for a field; null for a variable that was never given a meaning. */
    @Nullable
    String typeOf(Token variable) {
        return bindings.get(variable.text());
    }

    /** Reads up to the word then. */
    void read(Token name) {
        int count = 0;
        while (!cursor.peek().is("then")) {
            if (cursor.peek().is("rule")
                    || cursor.peek().kind() == Token.Kind.END
                    || cursor.peek().is("end")) {
                throw Cursor.stop(cursor.peek(), "R604", "规则“%s”缺少 then，".formatted(name.text()), "请在条件之后补上 then。");
            }
            if (++count > MOST_PATTERNS) {
                throw Cursor.stop(
                        cursor.peek(), "R607", "规则“%s”的条件多于 %d 个，".formatted(name.text(), MOST_PATTERNS), "请拆成几条规则。");
            }
            pattern(count);
        }
    }

    private void pattern(int count) {
        if (cursor.peek().is("not") || cursor.peek().is("exists")) {
            cursor.next();
        }
        var binding = "";
        if (cursor.peek().isBinding()) {
            binding = cursor.next().text();
            if (cursor.peek().is(".")) {
                throw Cursor.stop(
                        cursor.peek(), "R604", "规则“%s”缺少 then，".formatted(cursor.rule()), "请在条件之后、这一句之前补上 then。");
            }
            cursor.expect(":", "变量“%s”后面缺少冒号，".formatted(binding));
        }
        var type = cursor.next();
        if (type.kind() != Token.Kind.WORD || !known.isType(type.text())) {
            throw FORBIDDEN.contains(type.text())
                    ? cursor.refused(type)
                    : Cursor.stop(
                            type,
                            "R611",
                            "没有“%s”这种事实，".formatted(type.text()),
                            Nearest.hint(type.text(), known.typeNames()));
        }
        if (!binding.isEmpty()) {
            bindings.put(binding, type.text());
        }
        cursor.expect("(", "“%s”后面缺少半角括号，".formatted(type.text()));
        boolean joined = constraints(type.text());
        if (count > 1 && !joined && !known.isStage(type.text())) {
            throw Cursor.stop(
                    type,
                    "R607",
                    "第 %d 个条件“%s”没有与前面的条件相联系，".formatted(count, type.text()),
                    "请用前面的变量限定它，例如 criterion == $id。");
        }
    }

    /** Reads up to the closing bracket; tells whether some constraint refers to a binding of an earlier pattern. */
    private boolean constraints(String type) {
        boolean joined = false;
        int depth = 1;
        while (depth > 0) {
            var token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return joined;
            }
            if (token.isBinding() && cursor.peek().is(":")) {
                cursor.next();
                bindings.put(token.text(), "");
            } else if (token.isBinding()) {
                joined |= bound(token);
            } else {
                constraint(token, type);
            }
        }
        return joined;
    }

    /** A variable where a value is asked for; it must have been given a meaning before. */
    boolean bound(Token token) {
        if (!bindings.containsKey(token.text())) {
            throw Cursor.stop(
                    token,
                    "R612",
                    "变量“%s”没有定义，".formatted(token.text()),
                    Nearest.hint(token.text(), bindings.keySet()));
        }
        property(bindings.getOrDefault(token.text(), ""));
        return true;
    }

    private void constraint(Token token, String type) {
        if (token.kind() == Token.Kind.END || token.is("then") || token.is("end") || token.is("rule")) {
            throw Cursor.stop(token, "R606", "括号没有配对，", "请补上半角右括号。");
        }
        if (token.kind() == Token.Kind.SIGN && !OPERATORS.contains(token.text())) {
            throw Cursor.stop(token, "R610", "条件里不允许用“%s”，".formatted(token.text()), "条件只能比较栏目的值。");
        }
        if (token.kind() != Token.Kind.WORD || OPERATOR_WORDS.contains(token.text())) {
            return;
        }
        if (known.isEnum(token.text())) {
            constant(token);
        } else {
            field(token, type);
        }
    }

    private void constant(Token type) {
        cursor.expect(".", "“%s”后面缺少点，".formatted(type.text()));
        var constant = cursor.next();
        var constants = known.constants(type.text());
        if (!constants.contains(constant.text())) {
            throw Cursor.stop(
                    constant,
                    "R612",
                    "“%s”没有“%s”，".formatted(type.text(), constant.text()),
                    Nearest.hint(constant.text(), constants));
        }
    }

    private void field(Token field, String type) {
        var fields = known.fields(type);
        if (!fields.containsKey(field.text())) {
            throw FORBIDDEN.contains(field.text())
                            || cursor.peek().is("(")
                            || cursor.peek().is(".")
                    ? cursor.refused(field)
                    : Cursor.stop(
                            field,
                            "R612",
                            "“%s”没有栏目“%s”，".formatted(type, field.text()),
                            Nearest.hint(field.text(), fields.keySet()));
        }
        compared(field, fields.get(field.text()));
    }

    /** A number is not compared with text, nor ordered by it; Drools would build such a rule without a word. */
    private void compared(Token field, Class<?> holds) {
        boolean number = holds == int.class || holds == Integer.class || holds == BigDecimal.class;
        boolean compares = cursor.peek().kind() == Token.Kind.SIGN
                && !cursor.peek().is(",")
                && !cursor.peek().is(")");
        if (number && compares && cursor.second().kind() == Token.Kind.TEXT) {
            var value = cursor.second();
            throw Cursor.stop(value, "R613", "“%s”是数字，却与文字“%s”比较，".formatted(field.text(), value.text()), "请写数字，不加引号。");
        }
    }

    /** What may follow a variable: a field of what it stands for. */
    private void property(String type) {
        while (cursor.peek().is(".")) {
            cursor.next();
            var field = cursor.next();
            var fields = known.fields(type);
            if (!fields.containsKey(field.text())
                    || cursor.peek().is("(") && !cursor.second().is(")")) {
                throw cursor.refused(field);
            }
            if (cursor.peek().is("(")) {
                cursor.next();
                cursor.next();
            }
            type = "";
        }
    }
}
