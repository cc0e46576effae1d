package dabiao.web.page.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.web.page.Results;
import dabiao.yearend.CloseYear;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every form, opened by an office program that is not ours, says what the JSON says. */
class LibreOfficeTests {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final String ALL_SHEETS_AS_CSV =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    private static final List<String> OF_ONE = List.of("scoresForm", "applicationForm");

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void openEveryForm() throws IOException, InterruptedException {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(Files.isExecutable(OFFICE))
                    .as("The LibreOffice test needs: apt-get install libreoffice-calc-nogui")
                    .isTrue();
        }
        program = Program.on(Server.H2).withSample();
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        for (String form : OF_ONE) {
            write(form, "ZB007");
        }
        for (String form : List.of(
                "summaryForm",
                "deductionsForm",
                "publicityForm",
                "rankingsForm",
                "problemsForm",
                "meetingsForm",
                "fundsForm")) {
            write(form, null);
        }
        convert();
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void theSummaryHasTheScoreOfEveryOrganisation() throws IOException {
        var shown = new TreeMap<String, BigDecimal>();
        var rows = rows("summary-星级评价汇总表", "序号");
        for (List<String> row : body(rows)) {
            if (!cell(rows, row, "有效分（豁免、更正后）").isEmpty()) {
                shown.put(row.get(1), number(cell(rows, row, "有效分（豁免、更正后）")));
            }
        }
        var told = new TreeMap<String, BigDecimal>();
        for (JsonNode it : assessments()) {
            if (it.get("full").decimalValue().signum() > 0) {
                told.put(
                        it.get("organisation").asString(),
                        it.get("score").decimalValue().stripTrailingZeros());
            }
        }

        assertThat(rows.get(0)).contains("编号", "党组织", "满分", "考评分（豁免、更正前）", "有效分（豁免、更正后）", "星级");
        assertThat(shown).isEqualTo(told);
    }

    @Test
    void theScoreSheetHasRawAndEffectiveScoresOfEveryCriterion() throws IOException {
        var rows = rows("scores-考核评分表", "标准");
        var view = assessment("ZB007");

        assertThat(rows.get(0)).containsExactly("标准", "编号", "指标", "分值", "自评分", "考评分", "有效分", "结果", "扣分原因");
        for (JsonNode finding : view.get("findings")) {
            var row = body(rows).stream()
                    .filter(it -> it.get(1).equals(finding.get("criterion").asString()))
                    .findFirst()
                    .orElseThrow();
            var points = finding.get("points");
            if (points.get("full").decimalValue().signum() != 0) {
                assertThat(List.of(number(row.get(3)), number(row.get(5)), number(row.get(6))))
                        .containsExactly(
                                plain(points.get("full")), plain(points.get("raw")), plain(points.get("earned")));
            }
        }
        var total = body(rows).stream()
                .filter(it -> it.get(2).startsWith("总分"))
                .findFirst()
                .orElseThrow();
        assertThat(number(total.get(5))).isEqualTo(plain(view.get("score").get("raw")));
        assertThat(number(total.get(6))).isEqualTo(plain(view.get("score").get("effective")));
    }

    @Test
    void theDeductionsAreThoseOfAllAssessments() throws IOException {
        var rows = rows("deductions-扣分明细", "编号");
        var told = new ArrayList<BigDecimal>();
        for (JsonNode it : assessments()) {
            for (JsonNode finding :
                    assessment(it.get("organisation").asString()).get("findings")) {
                finding.get("points").get("deductions").forEach(one -> told.add(plain(one.get("amount"))));
            }
        }

        assertThat(body(rows).stream().map(it -> number(cell(rows, it, "扣分")))).containsExactlyElementsOf(told);
    }

    @Test
    void thePublicityListHasEveryStarTheHighestFirst() throws IOException {
        var rows = rows("publicity-公示稿", "序号");

        assertThat(body(rows).stream().filter(it -> it.get(0).matches("\\d+")).map(it -> it.get(1)))
                .containsExactlyElementsOf(assessments().stream()
                        .filter(it -> !it.get("star").isNull() && it.get("star").intValue() > 0)
                        .sorted(Comparator.comparing(
                                        (JsonNode it) -> it.get("star").intValue())
                                .thenComparing(it -> it.get("score").decimalValue())
                                .reversed()
                                .thenComparing(it -> it.get("organisation").asString()))
                        .map(it -> it.get("name").asString())
                        .toList());
    }

    @Test
    void theRankingHasEveryTotal() throws IOException {
        var rows = rows("rankings-五星十佳排名", "对象类型");
        var told = new ArrayList<BigDecimal>();
        for (JsonNode ranking : items("/api/v1/rankings?year=2023")) {
            ranking.get("ranked").forEach(it -> told.add(plain(it.get("total"))));
            ranking.get("excluded").forEach(it -> told.add(plain(it.get("total"))));
        }

        assertThat(body(rows).stream()
                        .filter(it -> it.size() > 5 && !cell(rows, it, "总分").isEmpty())
                        .map(it -> number(cell(rows, it, "总分"))))
                .containsExactlyElementsOf(told);
    }

    @Test
    void theMeetingsAndTheMoneyAreThoseOfTheLedgers() throws IOException {
        var facts = program.get("/api/v1/organisations/ZB001/facts?year=2023&names=hidden")
                .json();
        var held = new ArrayList<String>();
        rowsOf(facts, "活动").forEach(it -> {
            if (it.get("召开日期").asString().startsWith("2023")) {
                held.add(it.get("编号").asString());
            }
        });
        var meetings = rows("meetings-会议明细", "序号");
        assertThat(body(meetings).stream()
                        .filter(it -> it.get(1).equals("示例县房产管理服务中心党支部"))
                        .map(it -> it.get(2)))
                .containsExactlyInAnyOrderElementsOf(held);

        var paid = rowsOf(facts, "党费").stream()
                .filter(it -> it.get("月份").asString().startsWith("2023"))
                .map(it -> plain(it.get("实缴")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var dues = rows("funds-党费汇总", "编号");
        assertThat(number(cell(dues, of(dues, "ZB001"), "实缴（元）"))).isEqualByComparingTo(paid);

        var spent = rowsOf(facts, "经费").stream()
                .filter(it -> it.get("款项").asString().equals("支出"))
                .map(it -> plain(it.get("金额")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var money = rows("funds-经费汇总", "编号");
        assertThat(number(cell(money, of(money, "ZB001"), "支出合计"))).isEqualByComparingTo(spent);
    }

    @Test
    void theOtherSheetsOpenToo() throws IOException {
        assertThat(rows("problems-问题清单", "序号")).hasSizeGreaterThan(10);
        assertThat(rows("problems-整改台账", "序号").get(0)).contains("问题", "责任人", "整改期限", "状态", "销号日期");
        assertThat(rows("meetings-月度汇总", "编号").get(0)).contains("1月", "12月", "合计");
        assertThat(rows("meetings-考勤统计", "编号").get(0)).contains("应参加", "实到", "请假", "缺席", "出勤率（%）");
        assertThat(rows("application-星级评定申报表", "党组织名称").get(0)).contains("ZB007");
    }

    private static void write(String form, @Nullable String organisation) throws IOException {
        var of = program.get(form, Form.class);
        var chosen = program.get(Results.class).chosen(2023);
        var tables = of.tables(Form.Asked.ofAll(chosen, organisation, Scope.WHOLE));
        Files.write(folder.resolve(of.file() + ".xlsx"), Workbooks.of(tables));
    }

    private static void convert() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                ALL_SHEETS_AS_CSV,
                "--outdir",
                folder.toString()));
        try (var files = Files.list(folder)) {
            files.map(Path::toString).filter(it -> it.endsWith(".xlsx")).forEach(command::add);
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }

    /** From the headings on, which begin with that one, to the last row of the table. */
    private static List<List<String>> rows(String sheet, String first) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(folder.resolve(sheet + ".csv"))) {
            return csv.stream()
                    .map(it -> it.getFields())
                    .dropWhile(it -> !it.get(0).equals(first))
                    .filter(it -> it.stream().filter(cell -> !cell.isEmpty()).count() > 1)
                    .toList();
        }
    }

    private static List<List<String>> body(List<List<String>> rows) {
        return rows.subList(1, rows.size());
    }

    private static List<String> of(List<List<String>> rows, String code) {
        return rows.stream().filter(it -> it.get(0).equals(code)).findFirst().orElseThrow();
    }

    private static String cell(List<List<String>> rows, List<String> row, String heading) {
        return row.get(rows.get(0).indexOf(heading));
    }

    private static BigDecimal number(String cell) {
        return plain(new BigDecimal(cell));
    }

    private static BigDecimal plain(JsonNode number) {
        return plain(number.isString() ? new BigDecimal(number.asString()) : number.decimalValue());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static List<JsonNode> assessments() {
        return items("/api/v1/assessments?year=2023");
    }

    private static JsonNode assessment(String organisation) {
        var id = assessments().stream()
                .filter(it -> it.get("organisation").asString().equals(organisation))
                .findFirst()
                .orElseThrow()
                .get("id");
        return program.get("/api/v1/assessments/" + id).json();
    }

    private static List<JsonNode> items(String path) {
        var page = program.get(path).json();
        return StreamSupport.stream((page.isArray() ? page : page.get("items")).spliterator(), false)
                .toList();
    }

    private static List<JsonNode> rowsOf(JsonNode facts, String ledger) {
        return StreamSupport.stream(facts.get("ledgers").spliterator(), false)
                .filter(it -> it.get("ledger").asString().equals(ledger))
                .flatMap(it -> StreamSupport.stream(it.get("rows").spliterator(), false))
                .toList();
    }
}
