package dabiao.assessment.gate;

import dabiao.problem.Nearest;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.RuleFile;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads rule files strictly before Drools sees them. A file holds rules and comments and nothing else; a rule matches known facts by
 * comparisons of their fields and makes calls on the stage that it reports to. Whatever is not on the list of what is allowed is
 * refused, so that a rule file cannot reach the machine it runs on.
 */
public final class RuleCheck {

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
    private final Problems problems;
    private final Set<String> names = new HashSet<>();
    private List<Token> tokens = List.of();
    private int at;
    private String current = "";
    private Map<String, String> bindings = new HashMap<>();

    /** {@code stages}: the types that rules report to. */
    public RuleCheck(Collection<Class<?>> stages, Problems problems) {
        this.known = new Known(stages);
        this.problems = problems;
    }

    /** Checks one file; {@code group} names the files whose rules must not share a name. */
    public void check(RuleFile file, String group) {
        int before = problems.errors();
        tokens = Tokens.of("rules/" + file.path(), plainLines(file.text()), problems);
        current = "";
        at = 0;
        if (problems.errors() > before) {
            return;
        }
        try {
            while (peek().kind() != Token.Kind.END) {
                rule(group);
            }
        } catch (Stop stop) {
            problems.add(stop.problem);
        }
    }

    /** The text with every kind of line end written as one line feed; to be compiled in this form only. */
    public static String plainLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void rule(String group) {
        if (!peek().is("rule")) {
            throw refused(peek());
        }
        var start = next();
        var name = next();
        if (name.kind() != Token.Kind.TEXT || name.text().isBlank()) {
            throw stop(name, "R604", "rule 后面写的是“%s”，".formatted(name.text()), "应写规则名称，用半角双引号括起来。");
        }
        if (name.text().contains("*/")) {
            throw stop(name, "R604", "规则名称里写了“*/”，", "请用文字给规则取名。");
        }
        current = name.text();
        if (!names.add(group + "\n" + name.text())) {
            problems.error("R605", name.place(), "规则“%s”写了两次，".formatted(name.text()), "请给其中一条换个名称。");
        }
        bindings = new HashMap<>();
        expect("when", "规则“%s”缺少 when，".formatted(name.text()));
        patterns(name);
        expect("then", "规则“%s”缺少 then，".formatted(name.text()));
        consequence(start, name);
    }

    private void patterns(Token name) {
        int count = 0;
        while (!peek().is("then")) {
            if (peek().is("rule") || peek().kind() == Token.Kind.END || peek().is("end")) {
                throw stop(peek(), "R604", "规则“%s”缺少 then，".formatted(name.text()), "请在条件之后补上 then。");
            }
            if (++count > MOST_PATTERNS) {
                throw stop(peek(), "R607", "规则“%s”的条件多于 %d 个，".formatted(name.text(), MOST_PATTERNS), "请拆成几条规则。");
            }
            pattern(count);
        }
    }

    private void pattern(int count) {
        if (peek().is("not") || peek().is("exists")) {
            next();
        }
        var binding = "";
        if (peek().isBinding()) {
            binding = next().text();
            if (peek().is(".")) {
                throw stop(peek(), "R604", "规则“%s”缺少 then，".formatted(current), "请在条件之后、这一句之前补上 then。");
            }
            expect(":", "变量“%s”后面缺少冒号，".formatted(binding));
        }
        var type = next();
        if (type.kind() != Token.Kind.WORD || !known.isType(type.text())) {
            throw FORBIDDEN.contains(type.text())
                    ? refused(type)
                    : stop(
                            type,
                            "R611",
                            "没有“%s”这种事实，".formatted(type.text()),
                            Nearest.hint(type.text(), known.typeNames()));
        }
        if (!binding.isEmpty()) {
            bindings.put(binding, type.text());
        }
        expect("(", "“%s”后面缺少半角括号，".formatted(type.text()));
        boolean joined = constraints(type.text());
        if (count > 1 && !joined && !known.isStage(type.text())) {
            throw stop(
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
            var token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return joined;
            }
            if (token.isBinding() && peek().is(":")) {
                next();
                bindings.put(token.text(), "");
            } else if (token.isBinding()) {
                joined |= bound(token);
            } else {
                constraint(token, type);
            }
        }
        return joined;
    }

    private boolean bound(Token token) {
        if (!bindings.containsKey(token.text())) {
            throw stop(
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
            throw stop(token, "R606", "括号没有配对，", "请补上半角右括号。");
        }
        if (token.kind() == Token.Kind.SIGN && !OPERATORS.contains(token.text())) {
            throw stop(token, "R610", "条件里不允许用“%s”，".formatted(token.text()), "条件只能比较栏目的值。");
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
        expect(".", "“%s”后面缺少点，".formatted(type.text()));
        var constant = next();
        var constants = known.constants(type.text());
        if (!constants.contains(constant.text())) {
            throw stop(
                    constant,
                    "R612",
                    "“%s”没有“%s”，".formatted(type.text(), constant.text()),
                    Nearest.hint(constant.text(), constants));
        }
    }

    private void field(Token field, String type) {
        var fields = known.fields(type);
        if (!fields.containsKey(field.text())) {
            throw FORBIDDEN.contains(field.text()) || peek().is("(") || peek().is(".")
                    ? refused(field)
                    : stop(
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
        boolean compares = peek().kind() == Token.Kind.SIGN && !peek().is(",") && !peek().is(")");
        if (number && compares && tokens.get(at + 1).kind() == Token.Kind.TEXT) {
            var value = tokens.get(at + 1);
            throw stop(value, "R613", "“%s”是数字，却与文字“%s”比较，".formatted(field.text(), value.text()), "请写数字，不加引号。");
        }
    }

    /** What may follow a variable: a field of what it stands for. */
    private void property(String type) {
        while (peek().is(".")) {
            next();
            var field = next();
            var fields = known.fields(type);
            if (!fields.containsKey(field.text())
                    || peek().is("(") && !tokens.get(at + 1).is(")")) {
                throw refused(field);
            }
            if (peek().is("(")) {
                next();
                next();
            }
            type = "";
        }
    }

    private void consequence(Token start, Token name) {
        while (!peek().is("end")) {
            if (peek().kind() == Token.Kind.END || peek().is("rule")) {
                throw stop(start, "R606", "规则“%s”缺少 end，".formatted(name.text()), "请在这条规则最后单独一行写 end。");
            }
            call();
        }
        next();
    }

    private void call() {
        var target = next();
        if (!target.isBinding()) {
            throw refused(target);
        }
        var type = bindings.get(target.text());
        if (type == null || !known.isStage(type)) {
            throw stop(
                    target,
                    "R614",
                    "then 里只能向汇总对象报告，“%s”不是，".formatted(target.text()),
                    "例如 $measures.count(drools, $row);");
        }
        expect(".", "“%s”后面缺少点，".formatted(target.text()));
        var method = next();
        if (!known.calls(type).contains(method.text())) {
            throw stop(
                    method,
                    "R614",
                    "“%s”不能“%s”，".formatted(type, method.text()),
                    Nearest.hint(method.text(), known.calls(type)));
        }
        expect("(", "“%s”后面缺少半角括号，".formatted(method.text()));
        arguments();
        expect(";", "这一句后面缺少半角分号，");
    }

    private void arguments() {
        expect("drools", "括号里的第一个词");
        while (!peek().is(")")) {
            if (peek().is(";")) {
                throw stop(peek(), "R606", "括号没有配对，", "请补上半角右括号。");
            }
            expect(",", "两个值之间缺少半角逗号，");
            var argument = next();
            if (argument.is("-")) {
                argument = next();
            }
            if (argument.isBinding()) {
                bound(argument);
            } else if (argument.kind() != Token.Kind.TEXT && argument.kind() != Token.Kind.NUMBER) {
                throw refused(argument);
            }
        }
        next();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        var token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private void expect(String word, String what) {
        var token = next();
        if (!token.is(word)) {
            throw stop(token, "R606", what, "应写“%s”，写的是“%s”。".formatted(word, token.text()));
        }
    }

    private Stop refused(Token token) {
        var rule = current.isEmpty() ? "规则文件" : "规则“%s”".formatted(current);
        return stop(token, "R610", "%s里不允许用“%s”。".formatted(rule, token.text()), "规则只能比较事实的栏目，并向汇总对象报告。");
    }

    private static Stop stop(Token token, String code, String what, String remedy) {
        return new Stop(Problem.error(code, token.place(), what, remedy));
    }

    /** Leaves a file at its first mistake: what follows one is seldom true. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Stop(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }
}
