package dabiao.rulebook.yaml;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.io.StringReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Makes a tree of a YAML text. What is no YAML is a problem, never an exception, and nothing in it is ever constructed. */
public final class Yaml {

    private static final int LONGEST = 1 << 20;

    private Yaml() {}

    /** The document's one value; empty, with a problem, where there is none. */
    public static Optional<Value> read(String file, String text, Problems problems) {
        var wide = FullWidth.indented(text);
        if (wide.isPresent()) {
            wide.get().report(file, problems);
            return Optional.empty();
        }
        try {
            var node = compose(text);
            if (node == null) {
                problems.error("R310", Place.of(file), "文件是空的，", "请照别的版本的同名文件填写。");
                return Optional.empty();
            }
            return Optional.of(new Value(node, new Where(file, "", problems)));
        } catch (MarkedYAMLException e) {
            malformed(file, text, e, problems);
        } catch (ReaderException e) {
            String remedy = "位于第 %d 个字符，请删去。".formatted(e.getPosition() + 1);
            problems.error("R310", Place.of(file), "含有看不见的控制字符（U+%04X），".formatted(e.getCodePoint()), remedy);
        } catch (YAMLException e) {
            problems.error("R310", Place.of(file), "层次太深或者太长，", "请照别的版本的同名文件填写。");
        }
        return Optional.empty();
    }

    private static @Nullable Node compose(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(20);
        return new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
    }

    private static void malformed(String file, String text, MarkedYAMLException e, Problems problems) {
        int line = line(e.getProblemMark());
        var suspect = FullWidth.near(text, line);
        if (suspect.isPresent()) {
            suspect.get().report(file, problems);
            return;
        }
        if (e.getContextMark() != null && String.valueOf(e.getProblem()).contains("expected ',' or")) {
            String what = "方括号或花括号从这一行起不成对，或者里面缺少半角逗号，";
            problems.error("R310", Place.line(file, line(e.getContextMark())), what, "请核对。");
            return;
        }
        String remedy = e.getProblemMark() == null
                ? ""
                : "从第 %d 个字符起读不懂。".formatted(e.getProblemMark().getColumn() + 1);
        problems.error("R310", Place.line(file, line), said(String.valueOf(e.getProblem())) + "，", remedy);
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static String said(String problem) {
        if (problem.contains("TAB")) {
            return "缩进用了制表符（Tab），要改用空格";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "冒号的位置不对：上一行没有写完，或者缩进与上面的行不一致";
        }
        if (problem.contains("could not find expected ':'")) {
            return "键后面缺少半角冒号加空格“: ”";
        }
        if (problem.contains("<block end>") || problem.contains("block mapping")) {
            return "缩进与上面的行不一致";
        }
        if (problem.contains("unexpected end of stream") || problem.contains("<stream end>")) {
            return "引号或括号没有写完";
        }
        if (problem.contains("tag")) {
            return "不能使用“!”开头的类型标签";
        }
        return problem.contains("undefined alias") ? "引用了没有定义的锚点" : "写法不合 YAML 的规则";
    }
}
