package dabiao.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFolderTests {

    private static final String STARS = "chuangxing/2023-01-01/stars.csv";
    private static final String STANDARD = "zhibu/2023-01-01/standard.yaml";

    private final Problems problems = new Problems();
    private final TreeMap<String, byte[]> files =
            new TreeMap<>(RulesFolder.files(Path.of("src/test/resources/regressions/rules/sound"), problems));

    @Test
    void theFingerprintIsThatOfTheFilesWhateverTheirOrder() {
        var names = new ArrayList<>(files.keySet());
        Collections.reverse(names);
        Map<String, byte[]> reversed = new LinkedHashMap<>();
        names.forEach(it -> reversed.put(it, files.get(it)));

        assertThat(fingerprint(reversed)).isEqualTo(fingerprint(files)).hasSize(64);
    }

    @Test
    void theFingerprintChangesWithAByteAndWithAName() {
        String before = fingerprint(files);
        var changed = new TreeMap<>(files);
        changed.put(STARS, (text(STARS) + "\n").getBytes(UTF_8));
        var renamed = new TreeMap<>(files);
        renamed.put("zhibu/2023-01-02/standard.yaml", renamed.remove(STANDARD));

        assertThat(fingerprint(changed)).isNotEqualTo(before);
        assertThat(fingerprint(renamed)).isNotEqualTo(before);
    }

    @Test
    void aReadMeAndHiddenFilesDoNotBelong() {
        String before = fingerprint(files);
        for (String path : List.of("README.md", "zhibu/2023-01-01/README.md", ".git/HEAD", "zhibu/.DS_Store")) {
            files.put(path, new byte[] {1});
        }
        files.put("zhibu/2023-01-01/~$frequency.xlsx", new byte[] {1});

        assertThat(fingerprint(files)).isEqualTo(before);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void textSavedByOldEditorsIsReadAllTheSame() {
        files.put(STANDARD, ("\ufeff" + text(STANDARD)).getBytes(UTF_8));
        files.put(STARS, text(STARS).getBytes(Charset.forName("GBK")));
        files.put("patterns/总则.drl", "// 通用规则".getBytes(Charset.forName("GBK")));

        var rulebook = RulesFolder.read(files, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(rulebook.editions().get(1).choices().title()).isEqualTo("支部工作");
        assertThat(rulebook.editions().get(0).stars().get(0).name()).isEqualTo("五星");
        assertThat(rulebook.patterns()).containsExactly(new RuleFile("patterns/总则.drl", "// 通用规则"));
    }

    @Test
    void theFolderAndItsFilesKeptElsewhereMakeTheSameRulebook(@TempDir Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }

        var onDisk = RulesFolder.read(folder, problems);
        var keptElsewhere = RulesFolder.read(files, problems);

        assertThat(onDisk.fingerprint()).isEqualTo(keptElsewhere.fingerprint());
        assertThat(onDisk.editions()).isEqualTo(keptElsewhere.editions());
    }

    @Test
    void aFolderThatIsNotThereIsAProblem(@TempDir Path folder) {
        RulesFolder.read(folder.resolve("rules"), problems);

        assertThat(problems.list().get(0)).hasToString("rules：规则文件夹读不出来，请确认它存在、有权读取。");
    }

    private String text(String path) {
        return new String(files.get(path), UTF_8);
    }

    private static String fingerprint(Map<String, byte[]> files) {
        return RulesFolder.read(files, new Problems()).fingerprint();
    }
}
