package dabiao.assessment.gate;

import dabiao.problem.Problem;
import java.util.List;

/** Goes through the tokens of one file, and knows in which rule it is. The last token is always the end of the file. */
final class Cursor {

    private final List<Token> tokens;
    private int at;
    private String rule = "";

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** From here on things are said of the rule of this name. */
    void enter(String name) {
        rule = name;
    }

    String rule() {
        return rule;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The token behind the next one. */
    Token second() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        var token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** Takes the next token, which must be this word. */
    void expect(String word, String what) {
        var token = next();
        if (!token.is(word)) {
            throw stop(token, "R606", what, "应写“%s”，写的是“%s”。".formatted(word, token.text()));
        }
    }

    /** Something that no rule may contain. */
    Stop refused(Token token) {
        var where = rule.isEmpty() ? "规则文件" : "规则“%s”".formatted(rule);
        return stop(token, "R610", "%s里不允许用“%s”。".formatted(where, token.text()), "规则只能比较事实的栏目，并向汇总对象报告。");
    }

    static Stop stop(Token token, String code, String what, String remedy) {
        return new Stop(Problem.error(code, token.place(), what, remedy));
    }
}
