package dabiao.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArbitraryRulesTests {

    private static final SortedMap<String, byte[]> SOUND =
            RulesFolder.files(Path.of("src/test/resources/regressions/rules/sound"), new Problems());

    @Property(tries = 300)
    void whateverBytesAreInAFileTheyAreReadOrReported(@ForAll("files") String path, @ForAll byte[] bytes) {
        assertThat(read(path, bytes)).isNotNull();
    }

    @Property(tries = 300)
    void whateverTextIsInAFileItIsReadOrReported(@ForAll("files") String path, @ForAll("texts") String text) {
        assertThat(read(path, text.getBytes(UTF_8))).isNotNull();
    }

    @Property(tries = 300)
    void aFileWithAStretchReplacedIsReadOrReported(
            @ForAll("files") String path, @ForAll("texts") String text, @ForAll int from, @ForAll int to) {
        String sound = new String(SOUND.getOrDefault(path, new byte[0]), UTF_8);
        int start = Math.floorMod(from, sound.length() + 1);
        int end = Math.max(start, Math.floorMod(to, sound.length() + 1));

        assertThat(read(path, (sound.substring(0, start) + text + sound.substring(end)).getBytes(UTF_8)))
                .isNotNull();
    }

    @Provide
    Arbitrary<String> files() {
        var paths = new ArrayList<>(SOUND.keySet());
        paths.addAll(
                List.of("patterns/a.drl", "zhibu/2023-01-01/a.drl", "zhibu/2023-01-01/marks.csv", "x", "../x", ""));
        return Arbitraries.of(paths);
    }

    /** Text that is made of what YAML and tables are made of. */
    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "情景",
                "名称",
                "年度",
                "事实",
                "期望",
                "活动",
                "指标",
                "重复",
                "每月",
                "数量",
                "标题",
                "依据",
                "适用",
                ": ",
                "：",
                "- ",
                "\n",
                "\n  ",
                "\n    ",
                ",",
                "，",
                "[",
                "]",
                "{",
                "}",
                "\"",
                "'",
                "“",
                "”",
                "&a ",
                "*a",
                "!!x ",
                "|\n",
                "?",
                "2023-01-01",
                "+999999999-12-31",
                "2023",
                "1e9",
                "-1",
                "0.5",
                "%",
                "#",
                "\t",
                "{n}",
                "~");
        return Combinators.combine(
                        pieces.list().ofMaxSize(40), Arbitraries.strings().ofMaxLength(4))
                .as((list, rest) -> String.join("", list) + rest);
    }

    private static Rulebook read(String path, byte[] bytes) {
        var files = new TreeMap<>(SOUND);
        files.put(path, bytes);
        return RulesFolder.read(files, new Problems());
    }
}
