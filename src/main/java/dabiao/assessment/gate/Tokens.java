package dabiao.assessment.gate;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes a rule file apart. Comments are dropped; signs that rules never need are refused where they stand. */
final class Tokens {

    private static final Map<Character, String> FULL_WIDTH = Map.ofEntries(
            Map.entry('，', ","),
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('；', ";"),
            Map.entry('：', ":"),
            Map.entry('。', "."),
            Map.entry('＞', ">"),
            Map.entry('＜', "<"),
            Map.entry('＝', "="),
            Map.entry('！', "!"),
            Map.entry('＆', "&"),
            Map.entry('｜', "|"),
            Map.entry('＄', "$"),
            Map.entry('＋', "+"),
            Map.entry('－', "-"),
            Map.entry('＊', "*"),
            Map.entry('／', "/"),
            Map.entry('\u3000', " "));

    private static final List<String> SIGNS = List.of(
            "==", "!=", ">=", "<=", "&&", "||", "(", ")", ",", ".", ":", ";", "<", ">", "+", "-", "*", "/", "!");

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Tokens(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    static List<Token> of(String file, String text, Problems problems) {
        return new Tokens(file, text, problems).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            step();
        }
        add(Token.Kind.END, "");
        return tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\n') {
            newLine();
        } else if (Character.isWhitespace(c) && c != '\u3000') {
            at++;
        } else if (text.startsWith("//", at)) {
            skip(until("\n"));
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"') {
            quoted();
        } else if (Character.isDigit(c)) {
            take(Token.Kind.NUMBER, end(it -> Character.isDigit(it) || it == '.'));
        } else if (isLetter(c)) {
            take(Token.Kind.WORD, end(it -> isLetter(it) || Character.isDigit(it)));
        } else {
            sign(c);
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            refuse("R602", "注释没有结束，", "请补上 */。");
        }
        skip(end < 0 ? text.length() : end + 2);
    }

    /** A backslash is refused even in a comment: Java reads an escaped line break as a real one. */
    private void skip(int stop) {
        while (at < stop) {
            if (text.charAt(at) == '\n') {
                newLine();
                continue;
            }
            if (text.charAt(at) == '\\') {
                refuse("R603", "注释里用了反斜杠“\\”，", "规则里不需要它，请删去。");
            }
            at++;
        }
    }

    private void quoted() {
        int end = text.indexOf('"', at + 1);
        int lineEnd = until("\n");
        if (end < 0 || end > lineEnd) {
            refuse("R602", "引号没有配对，", "文字要在同一行内用半角双引号括起来。");
            at = lineEnd;
            return;
        }
        var inside = text.substring(at + 1, end);
        if (inside.indexOf('\\') >= 0) {
            refuse("R603", "文字里用了反斜杠“\\”，", "规则里不需要它，请删去。");
        }
        tokens.add(new Token(Token.Kind.TEXT, inside, file, line, column()));
        at = end + 1;
    }

    private void sign(char c) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                take(Token.Kind.SIGN, at + sign.length());
                return;
            }
        }
        var half = FULL_WIDTH.get(c);
        if (half != null) {
            var name = c == '\u3000' ? "空格" : "“" + c + "”";
            refuse(
                    "R601",
                    "用了全角%s，".formatted(name),
                    "规则语法要用半角%s。".formatted(half.equals(" ") ? "空格" : "“" + half + "”"));
        } else {
            refuse("R603", "用了符号“%s”，".formatted(c), "规则里不允许用它。");
        }
        at++;
    }

    private void take(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), file, line, column()));
        at = end;
    }

    private void add(Token.Kind kind, String word) {
        tokens.add(new Token(kind, word, file, line, column()));
    }

    private int end(java.util.function.IntPredicate belongs) {
        int end = at;
        while (end < text.length() && belongs.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int until(String mark) {
        int end = text.indexOf(mark, at);
        return end < 0 ? text.length() : end;
    }

    private int column() {
        return at - lineStart + 1;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    private void refuse(String code, String what, String remedy) {
        problems.error(code, Place.line(file, line).at("第 " + column() + " 个字"), what, remedy);
    }
}
