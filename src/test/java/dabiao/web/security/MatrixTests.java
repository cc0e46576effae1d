package dabiao.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every request that the program answers, asked by every role about what is its own and what is not; {@code access-matrix.csv} says
 * what must come out. {@code -Dgolden=rewrite} writes down what comes out now; read the difference.
 */
class MatrixTests {

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");

    private static final String ORGANISATIONS = """
            编号,名称,类型,上级,成立日期
            DW1,示例党委,党委,,2010-01-01
            ZZ1,第一总支,党总支,DW1,2010-01-01
            ZZ2,第二总支,党总支,DW1,2010-01-01
            ZB1,甲支部,党支部,ZZ1,2015-06-01
            ZB2,乙支部,党支部,ZZ1,2015-06-01
            ZB3,丙支部,党支部,ZZ2,2015-06-01
            """;

    private static final String ACTIVITY = "党组织,编号,活动类型,召开日期,应到,实到\n%s,HD1,党员大会,2023-02-05,10,9\n";

    private static final Map<String, Rights> COLUMNS = columns();

    private static Program program;
    private static Map<String, String> own;
    private static Map<String, String> other;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", ORGANISATIONS);
        long first = batch("ZB1");
        batch("ZB2");
        long second = batch("ZB3");
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
        own = words("ZB1", first);
        other = words("ZB3", second);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void everyRequestHasALine() throws IOException {
        var asked = new TreeSet<String>();
        for (NamedCsvRecord row : rows()) {
            asked.add(row.getField("方法") + " " + row.getField("接口"));
        }

        assertThat(asked).as("src/test/resources/access-matrix.csv").isEqualTo(answered());
    }

    @Test
    void everyRoleGetsWhatIsWrittenDown() throws IOException {
        var expected = new ArrayList<String>();
        var actual = new ArrayList<String>();
        var lines = new ArrayList<List<String>>();
        for (NamedCsvRecord row : rows()) {
            var line = new ArrayList<>(row.getFields().subList(0, 4));
            for (String column : COLUMNS.keySet()) {
                var status = status(row, column);
                line.add(status);
                expected.add(row.getField("方法") + " " + row.getField("路径") + " " + column + " "
                        + row.findField(column).orElse(""));
                actual.add(row.getField("方法") + " " + row.getField("路径") + " " + column + " " + status);
            }
            lines.add(line);
        }
        if ("rewrite".equals(System.getProperty("golden"))) {
            rewrite(lines);
            return;
        }
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    @Test
    void whatIsElsewhereIsMissingAsIfItWereNowhere() {
        var clerk = program.as(new Rights(Role.CLERK, "ZB1"));

        assertSame(clerk.get("/api/v1/organisations/ZB3"), clerk.get("/api/v1/organisations/ZB9"), "ZB3", "ZB9");
        assertSame(clerk.get("/branches/ZB3"), clerk.get("/branches/ZB9"), "ZB3", "ZB9");
        var id = other.get("assessment");
        assertSame(clerk.get("/api/v1/assessments/" + id), clerk.get("/api/v1/assessments/999999"), id, "999999");
        var batch = other.get("batch");
        assertSame(clerk.get("/api/v1/submissions/" + batch), clerk.get("/api/v1/submissions/99"), batch, "99");
    }

    @Test
    void noListCountOrPageShowsAnythingOfOthers() {
        for (Rights rights : List.of(new Rights(Role.CLERK, "ZB1"), new Rights(Role.SUPERIOR, "ZZ1"))) {
            for (String path : List.of(
                    "/",
                    "/branches",
                    "/branches?q=ZB",
                    "/branches.csv",
                    "/forms/deductions.csv",
                    "/forms/deductions.csv?organisation=ZB3",
                    "/ledgers",
                    "/api/v1/organisations",
                    "/api/v1/submissions",
                    "/api/v1/assessments?year=2023",
                    "/api/v1/assessments?organisation=ZB3",
                    "/api/v1/flags?year=2023")) {
                assertThat(program.as(rights).get(path).body())
                        .as("%s for %s", path, rights)
                        .doesNotContain("ZB3", "丙支部", "ZZ2");
            }
        }
        assertThat(program.as(new Rights(Role.CLERK, "ZB1")).get("/branches").body())
                .contains("共 <strong>1</strong> 个党组织");
        assertThat(program.as(new Rights(Role.SUPERIOR, "ZZ1")).get("/branches").body())
                .contains("共 <strong>3</strong> 个党组织");
    }

    @Test
    void aClerkFoundsAndChangesNoOrganisationButTheirOwn() {
        var clerk = program.as(new Rights(Role.CLERK, "ZB1"));

        var founded = clerk.post("/api/v1/submissions", """
                {"ledgers":{"党组织":[{"编号":"ZB8","名称":"新支部","类型":"党支部","成立日期":"2020-01-01"}]}}""");

        assertThat(founded.status()).isEqualTo(422);
        assertThat(founded.json().get("detail").asString()).contains("不归您填报");
    }

    private static String status(NamedCsvRecord row, String column) {
        boolean elsewhere = column.endsWith("别处");
        boolean sameEverywhere = !row.getField("路径").matches(".*\\{(org|batch|assessment)}.*")
                && !row.getField("内容").contains("{org}");
        if (elsewhere && sameEverywhere) {
            return "";
        }
        var words = elsewhere ? other : own;
        var rights = COLUMNS.get(column);
        var asking = column.equals("未登录") ? program.asNobody() : program.as(rights);
        var body = filled(row.getField("内容"), words);
        Map<String, String> headers = body.isEmpty() ? Map.of() : Map.of("Content-Type", "application/json");
        return String.valueOf(asking.send(row.getField("方法"), filled(row.getField("路径"), words), body, headers)
                .status());
    }

    private static TreeSet<String> answered() {
        var answered = new TreeSet<String>();
        program.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("dabiao")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        mapping.getPatternValues().forEach(it -> answered.add(verb + " " + it)));
                    }
                });
        return answered;
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (var reader = CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(MATRIX)) {
            return reader.stream().toList();
        }
    }

    private static void rewrite(List<List<String>> lines) throws IOException {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(Stream.concat(Stream.of("方法", "接口", "路径", "内容"), COLUMNS.keySet().stream())
                    .toList());
            lines.forEach(writer::writeRecord);
        }
        Files.writeString(MATRIX, text.toString());
    }

    private static void assertSame(Reply elsewhere, Reply nowhere, String word, String otherWord) {
        assertThat(elsewhere.status()).isEqualTo(404).isEqualTo(nowhere.status());
        assertThat(without(word, elsewhere)).isEqualTo(without(otherWord, nowhere));
    }

    private static String without(String word, Reply reply) {
        return reply.body()
                .replace("“" + word + "”", "“”")
                .replace("/" + word + "\"", "/\"")
                .replaceAll("\"request\":\"[^\"]*\"", "");
    }

    private static long batch(String organisation) {
        return program.accept("", "activities.csv", ACTIVITY.formatted(organisation))
                .submission()
                .orElseThrow()
                .batch();
    }

    private static Map<String, String> words(String organisation, long batch) {
        var wanted = Wanted.within(Scope.WHOLE).organisation(organisation);
        var id = program.get(StoredAssessments.class).page(wanted, Cursor.START, 1).stream()
                .map(StoredAssessment::id)
                .findFirst()
                .orElseThrow();
        return Map.of(
                "org", organisation,
                "batch", String.valueOf(batch),
                "assessment", String.valueOf(id),
                "fingerprint", program.get(RulebookInForce.class).rulebook().fingerprint());
    }

    private static String filled(String text, Map<String, String> words) {
        var filled = text;
        for (Map.Entry<String, String> it : words.entrySet()) {
            filled = filled.replace("{" + it.getKey() + "}", it.getValue());
        }
        return filled;
    }

    private static Map<String, Rights> columns() {
        var columns = new LinkedHashMap<String, Rights>();
        columns.put("未登录", new Rights(Role.OFFICE, ""));
        columns.put("支部填报员", new Rights(Role.CLERK, "ZB1"));
        columns.put("支部填报员·别处", new Rights(Role.CLERK, "ZB1"));
        columns.put("上级审核", new Rights(Role.SUPERIOR, "ZZ1"));
        columns.put("上级审核·别处", new Rights(Role.SUPERIOR, "ZZ1"));
        columns.put("党务办公室", new Rights(Role.OFFICE, ""));
        columns.put("审计", new Rights(Role.AUDITOR, ""));
        columns.put("管理员", new Rights(Role.ADMINISTRATOR, ""));
        return columns;
    }
}
