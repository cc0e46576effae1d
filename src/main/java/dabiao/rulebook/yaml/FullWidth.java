package dabiao.rulebook.yaml;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Punctuation of Chinese text where YAML wants that of a keyboard in English mode: the commonest slip of all. */
record FullWidth(int line, String mark, String remedy) {

    private static final int LINES_BEFORE = 2;
    private static final Pattern COLON = Pattern.compile("(^|[{,，])\\s*(-\\s+)*[\"'“]?[\\p{IsHan}\\w.-]+[\"'”]?\\s*：");
    private static final Pattern QUOTED_KEY = Pattern.compile("(^|[{,])\\s*(-\\s+)*“[^”]*”\\s*:");
    private static final Pattern INDENT = Pattern.compile("^[ \\t]*\\u3000\\s*(-|[^\\s:]+:)");
    private static final Pattern COMMA = Pattern.compile("[\\[{][^\"']*，");
    private static final Pattern BRACKET = Pattern.compile(":\\s*[【｛]");

    /** The nearest slip on the line or the two before it. */
    static Optional<FullWidth> near(String text, int line) {
        List<String> lines = text.lines().toList();
        return Stream.iterate(line, it -> it - 1)
                .limit(LINES_BEFORE + 1L)
                .filter(it -> it >= 1 && it <= lines.size())
                .flatMap(it -> in(lines.get(it - 1), it).stream())
                .findFirst();
    }

    /** The first line that is indented by ideographic spaces. */
    static Optional<FullWidth> indented(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(it -> INDENT.matcher(lines.get(it)).find())
                .mapToObj(it -> new FullWidth(it + 1, "空格", "缩进要用半角空格。"))
                .findFirst();
    }

    static Optional<FullWidth> in(String text, int line) {
        if (COLON.matcher(text).find()) {
            return Optional.of(new FullWidth(line, "冒号“：”", "键后面要用半角冒号加一个空格“: ”。"));
        }
        if (QUOTED_KEY.matcher(text).find()) {
            return Optional.of(quotes(line));
        }
        if (COMMA.matcher(text).find()) {
            return Optional.of(comma(line));
        }
        return BRACKET.matcher(text).find()
                ? Optional.of(new FullWidth(line, "括号", "列表用半角“[ ]”，成组的键用半角“{ }”。"))
                : Optional.empty();
    }

    static FullWidth comma(int line) {
        return new FullWidth(line, "逗号“，”", "要用半角逗号加一个空格“, ”。");
    }

    static FullWidth quotes(int line) {
        return new FullWidth(line, "引号“ ”", "要用半角引号\" \"，或者不写引号。");
    }

    /** Whether a text written without quotes stands as a whole in Chinese ones. */
    static boolean quoted(String text) {
        return text.length() > 1 && text.charAt(0) == '“' && text.indexOf('”') == text.length() - 1;
    }

    void report(String file, Problems problems) {
        problems.error("R311", Place.line(file, line), "用了全角" + mark + "，", remedy);
    }
}
