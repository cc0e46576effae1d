package dabiao.rulebook.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.testing.Office;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private static final SortedMap<String, byte[]> SHIPPED = RulesFolder.files(Path.of("rules"), new Problems());
    private static final Rulebook RULEBOOK = RulesFolder.read(SHIPPED, new Problems());
    private static final String EDITION = "sanhui-yike/2022-01-01";
    private static final String FREQUENCY = EDITION + "/frequency.csv";

    private final SortedMap<String, byte[]> files = new TreeMap<>(SHIPPED);
    private final Problems problems = new Problems();

    static List<String> editions() {
        return RULEBOOK.editions().stream().map(Edition::id).toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void nothingChangesWhereNothingWasChanged(String edition) {
        var exported = EditionWorkbook.of(edition, files, RULEBOOK.vocabulary());

        for (byte[] workbook : List.of(exported, new Office(exported).saved(), new Office(exported).savedByExcel())) {
            var back = EditedWorkbook.of("改.xlsx", workbook, files, problems);

            assertThat(problems.list()).isEmpty();
            assertThat(back.edition()).isEqualTo(edition);
            assertThat(back.changed()).isEmpty();
            assertThat(RulesFolder.read(back.files(), problems).fingerprint()).isEqualTo(RULEBOOK.fingerprint());
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aChangedCellChangesThatCellAndNothingElse(String edition) {
        var exported = EditionWorkbook.of(edition, files, RULEBOOK.vocabulary());
        var random = new Random(edition.hashCode());
        for (var part : Parts.of(edition, files)) {
            var before = new String(files.get(part.path()), UTF_8).lines().toList();
            int row = random.nextInt(before.size());
            var office = new Office(exported);
            if (office.sheets().get(part.sheet()).get(row).isEmpty()) {
                continue;
            }
            office.put(part.sheet(), row, 0, "改过的");

            var back = EditedWorkbook.of("改.xlsx", office.savedByExcel(), files, problems);

            assertThat(back.changed()).containsExactly(part.path());
            var after = new String(back.files().get(part.path()), UTF_8).lines().toList();
            var expected = new java.util.ArrayList<>(before);
            expected.set(row, part.isTable() ? before.get(row).replaceFirst("^[^,]*", "改过的") : "改过的");
            assertThat(after).isEqualTo(expected);
        }
    }

    @Test
    void quotesLineEndsMarksAndEncodingsSurvive() {
        var odd =
                "\ufeff编号,活动类型,标签,周期,最低次数,按机构,归属,有效条件\r\n\"SH-01\",\"党员大会\",,每季度,\"01\",,按日期,\"a,\"\"b\"\"\r\nc\"\r\n\r\nSH-02,支委会,,每月,1,,按日期,";
        for (var charset : List.of(UTF_8, Charset.forName("GB18030"))) {
            files.put(FREQUENCY, odd.getBytes(charset));
            var exported = EditionWorkbook.of(EDITION, files, RULEBOOK.vocabulary());

            assertThat(back(new Office(exported)).changed()).isEmpty();

            var edited = back(
                    new Office(exported).put("频次", "SH-01", "周期", "每月").append("频次", "SH-03", "党小组会", "", "每月", "2"));
            assertThat(new String(edited.files().get(FREQUENCY), charset))
                    .isEqualTo(odd.replace("每季度", "每月") + "\r\nSH-03,党小组会,,每月,2,,,\r\n");
        }
    }

    @Test
    void rowsComeAndGoAndTheOthersStay() {
        var before = new String(files.get(FREQUENCY), UTF_8);
        var office = office().delete("频次", "SH-03").insert("频次", 2, "SH-11", "志愿服务", "", "每半年", "1", "", "按日期");

        assertThat(new String(back(office).files().get(FREQUENCY), UTF_8))
                .isEqualTo(before.replace("SH-03,党小组会,,每月,1,党小组,按日期,\n", "")
                        .replace("SH-02,", "SH-11,志愿服务,,每半年,1,,按日期,\nSH-02,"));
    }

    @Test
    void aTableThatTheEditionDidNotHaveIsASheetOfItsName() {
        var back = back(office().append("人数", "编号", "对象").append("人数", "SH-01"));

        assertThat(back.changed()).containsExactly(EDITION + "/headcounts.csv");
        assertThat(new String(back.files().get(EDITION + "/headcounts.csv"), UTF_8))
                .isEqualTo("编号,对象\nSH-01,\n");
    }

    @Test
    void anotherDayMakesAnotherEditionAndLeavesTheFirstAlone() {
        var back = back(office().put("说明", 1, 1, "2024-01-01").put("频次", "SH-01", "最低次数", "2"));

        assertThat(back.edition()).isEqualTo("sanhui-yike/2024-01-01");
        assertThat(back.changed()).isNotEmpty().allMatch(it -> it.startsWith("sanhui-yike/2024-01-01/"));
        assertThat(new String(back.files().get("sanhui-yike/2024-01-01/frequency.csv"), UTF_8))
                .isEqualTo(new String(files.get(FREQUENCY), UTF_8).replace("每季度,1,,按日期,到会过半", "每季度,2,,按日期,到会过半"));
    }

    @Test
    void aMistakeIsToldAtItsSheetAndRow() {
        var office = office().insert("频次", 1, "SH-10", "党员大会").put("频次", "SH-05", "最低次数", "两次");
        var back = back(office);
        var found = new Problems();
        RulesFolder.read(back.files(), found);

        assertThat(found.list())
                .extracting(it -> back.inWorkbook(it).toString())
                .contains("改.xlsx!频次 第 7 行「最低次数」：写的是“两次”，应填整数，例如 1。");
    }

    @Test
    void whatCannotBeTakenBackIsToldAtOnce() {
        assertThat(refusal(new Office(new byte[0]))).contains("T102 改.xlsx：这不是 Excel 工作簿");
        var renamed = office();
        renamed.sheets().put("频 次", renamed.sheets().remove("频次"));
        assertThat(refusal(renamed)).contains("R372 改.xlsx!频 次：没有叫“频 次”的表，是否想写“频次”？");
        var moved = office();
        files.put(FREQUENCY, new byte[] {'x'});
        assertThat(refusal(moved)).contains("R371 改.xlsx!频次：导出以后，rules/" + FREQUENCY + " 又改过了，");
    }

    private Office office() {
        return new Office(EditionWorkbook.of(EDITION, files, RULEBOOK.vocabulary()));
    }

    private EditedWorkbook back(Office office) {
        var back = EditedWorkbook.of("改.xlsx", office.savedByExcel(), files, problems);
        assertThat(problems.list()).isEmpty();
        return back;
    }

    private String refusal(Office office) {
        var found = new Problems();
        var bytes = office.sheets().isEmpty() ? new byte[] {1, 2} : office.saved();
        EditedWorkbook.of("改.xlsx", bytes, files, found);
        return found.list().stream()
                .map(it -> it.code() + " " + (Problem) it)
                .toList()
                .toString();
    }
}
