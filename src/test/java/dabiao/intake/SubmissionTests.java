package dabiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dabiao.fact.Activity;
import dabiao.fact.Fact;
import dabiao.fact.Organisation;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.table.Words;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTests {

    private static final String ORGANISATIONS =
            "编号,名称,类型,上级,成立日期\nZB001,示例一支部,党支部,示例党委,2015-06-01\nDW001,示例党委,党委,,2010-01-01\n";
    private static final String ACTIVITIES = "党组织,编号,活动类型,召开日期,实到\nZB001,HD0001,党员大会,2023-03-01,28\n";

    private final Problems problems = new Problems();
    private final List<Fact> kept = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private Checked accept(Submission submission, Known known) {
        var checked = submission.check(known, Samples.VOCABULARY, problems);
        assertThat(problems.list()).isEmpty();
        checked.stream((fact, place) -> {
            kept.add(fact);
            places.add(place);
        });
        return checked;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Known organisations() {
        return Submission.of("党组织.csv", utf8(ORGANISATIONS), problems)
                .check(Known.NOTHING, Samples.VOCABULARY, problems)
                .known();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities.csv",
                "活动.csv",
                "2023年活动台账.csv",
                "上报/activities-2023.csv",
                "C:\\台账\\活动.csv",
                "党员活动.csv",
                "新建 文本文档.csv"
            })
    void aLedgerIsFoundByItsNameOrElseByItsHeadings(String name) {
        accept(Submission.of(name, utf8(ACTIVITIES), problems), organisations());

        assertThat(kept).extracting(Fact::code).containsExactly("HD0001");
        assertThat(places).containsExactly(Place.line(name, 2));
    }

    @Test
    void aFileInGbkAndOneWithAMarkAreReadLikeOneInUtf8() {
        accept(Submission.of("活动.csv", ACTIVITIES.getBytes(Charset.forName("GBK")), problems), organisations());
        accept(Submission.of("活动.csv", utf8("\ufeff" + ACTIVITIES), problems), organisations());
        accept(Submission.of("活动.csv", utf8(ACTIVITIES), problems), organisations());

        assertThat(kept).hasSize(3).containsOnly(kept.get(0));
    }

    @Test
    void theLedgersOfOneWorkbookMayReferToEachOtherInAnyOrder() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "dabiao", "1.0")) {
            fill(workbook.newWorksheet("填表说明"), "各表如何填写");
            fill(workbook.newWorksheet("活动"), ACTIVITIES);
            fill(workbook.newWorksheet("党组织"), ORGANISATIONS);
        }

        var checked = accept(Submission.of("一套表.xlsx", out.toByteArray(), problems), Known.NOTHING);

        assertThat(kept).extracting(Fact::code).containsExactly("ZB001", "DW001", "HD0001");
        assertThat(checked.counts()).containsExactly(Map.entry("党组织", 2L), Map.entry("活动", 1L));
    }

    private static void fill(Worksheet sheet, String csv) {
        var lines = csv.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var cells = lines.get(i).split(",");
            for (int j = 0; j < cells.length; j++) {
                sheet.value(i, j, cells[j]);
            }
        }
    }

    @Test
    void theNameOfAnOrganisationStandsForItsCode() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("活动.csv", utf8(ACTIVITIES.replace("ZB001", "示例一支部")));
        files.put("党组织.csv", utf8(ORGANISATIONS));

        accept(Submission.of(files, problems), Known.NOTHING);

        assertThat(kept).extracting(Fact::organisation).containsExactly("ZB001", "DW001", "ZB001");
        assertThat(((Organisation) kept.get(0)).parent()).isEqualTo("DW001");
    }

    @Test
    void aCodeInFullWidthSignsIsThatCode() {
        accept(
                Submission.of("活动.csv", utf8(ACTIVITIES.replace("ZB001,HD0001", "ＺＢ００１,ＨＤ０００１")), problems),
                organisations());

        assertThat(kept).extracting(Fact::organisation, Fact::code).containsExactly(tuple("ZB001", "HD0001"));
    }

    @Test
    void theSameFactsMayComeAsListsOfARequest() {
        Map<String, Object> row = Map.of(
                "党组织", "ZB001",
                "编号", "HD0001",
                "活动类型", List.of("党员大会", "党课"),
                "召开日期", "2023年3月1日",
                "开始时间", "14:30",
                "实到", 28,
                "学时", new BigDecimal("1.5"));

        accept(Submission.told("请求", Map.of("活动", List.of(row)), problems), organisations());

        assertThat(kept).singleElement().isInstanceOfSatisfying(Activity.class, it -> {
            assertThat(it.kinds()).isEqualTo(Words.of("党员大会", "党课"));
            assertThat(it.heldOn()).isEqualTo(LocalDate.of(2023, 3, 1));
            assertThat(it.startsAt()).isEqualTo(LocalTime.of(14, 30));
            assertThat(it.present()).isEqualTo(28);
            assertThat(it.hours()).isEqualTo("1.5");
        });
        assertThat(places).containsExactly(Place.line("请求!活动", 1));
    }

    @Test
    void aRequestIsRefusedLikeAFile() {
        var rows = List.of(
                Map.of("党组织", "ZB001", "编号", "HD0001", "活动类型", "党员大会"),
                Map.of("党组织", "ZB009", "编号", "HD0002", "活动类型", "党员", "召开日期", "2023-03-01", "人数", 3));

        Submission.told("请求", Map.of("activities", rows, "活动台账", List.of()), problems)
                .check(organisations(), Samples.VOCABULARY, problems);

        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "请求「活动台账」：没有这种台账，是否想写“活动”？",
                        "请求!活动 第 1 行：缺少“召开日期”列，这一列必须有。",
                        "请求!活动 第 2 行「人数」：“活动”没有这一列，可用的有：主持人、主讲人、主题、佐证材料、党小组、内容摘要、参加人员、四有要素、地点、学时、实到、实到有表决权。",
                        "请求!活动 第 2 行「活动类型」：词表“活动类型”中没有“党员”，是否想写“党课”？");
    }

    @Test
    void aRequestOfAnOddShapeIsRefusedAndNeverFails() {
        Map<Object, Object> odd = new HashMap<>();
        odd.put(null, 1);
        odd.put(7, List.of(Map.of()));
        odd.put("编号", Map.of("内", "外"));
        @SuppressWarnings("unchecked")
        var rows = Arrays.asList((Map<String, Object>) (Map<?, ?>) odd, null);

        Submission.told("请求", Map.of("经费", rows), problems).check(organisations(), Samples.VOCABULARY, problems);

        assertThat(problems.list())
                .extracting(it -> it.place() + " " + it.code())
                .containsExactlyInAnyOrder(
                        "请求!经费 第 1 行「编号」 T133",
                        "请求!经费 第 1 行「null」 T112",
                        "请求!经费 第 1 行「7」 T112",
                        "请求!经费 第 1 行 T111",
                        "请求!经费 第 1 行 T111",
                        "请求!经费 第 1 行 T111",
                        "请求!经费 第 1 行 T111",
                        "请求!经费 第 2 行 T111",
                        "请求!经费 第 2 行 T111",
                        "请求!经费 第 2 行 T111",
                        "请求!经费 第 2 行 T111",
                        "请求!经费 第 2 行 T111");
    }

    @Test
    void aMillionRowsAreCheckedAndHandedOver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("organisations.csv"), ORGANISATIONS);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("activities.csv"))) {
            out.write("党组织,编号,活动类型,标签,召开日期,开始时间,所属年度,应到,实到,四有要素\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("ZB001,HD" + i + ",党员大会；党课,,2023-03-" + (i % 28 + 1) + ",14:30,2023,31,28,\n");
            }
        }
        var count = new AtomicInteger();

        var checked = Submission.of(folder, problems).check(Known.NOTHING, Samples.VOCABULARY, problems);
        checked.stream((fact, place) -> count.incrementAndGet());

        assertThat(problems.list()).isEmpty();
        assertThat(checked.counts()).containsEntry("活动", 1_000_000L);
        assertThat(count).hasValue(1_000_002);
    }

    @Test
    void aMillionWrongRowsAreCountedAndTheFirstThousandSaid(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("activities.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("党组织,编号,活动类型,召开日期\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("ZB007,HD" + i + ",党员大会,2023-03-01\n");
            }
        }

        Submission.of(file, problems).check(Known.NOTHING, Samples.VOCABULARY, problems);

        assertThat(problems.errors()).isEqualTo(1_000_000);
        assertThat(problems.list()).hasSize(1_000);
        assertThat(problems.list().get(0)).hasToString("activities.csv 第 2 行「党组织」：没有编号或名称为“ZB007”的党组织，请先交“党组织”台账。");
    }
}
