package dabiao.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.RankingRow;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRankings;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.bench.Federation;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Spark comes to in local mode, beside what the program itself stored for the same year. */
class SameResultsTests {

    private static final int BRANCHES = 90;
    private static final String URL = Server.H2.url();
    private static final String USER = Server.H2.user();

    @TempDir
    private static Path folder;

    private static Program program;
    private static SparkSession spark;

    @BeforeAll
    static void takeIn() {
        program = Program.at(URL, USER, "--dabiao.reload=false").withSample();
        Federation.like(program.get(RulebookInForce.class).assessor()).write(program.get(FactStore.class), BRANCHES);
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate();
    }

    @AfterAll
    static void close() throws IOException {
        spark.close();
        program.close();
    }

    @Test
    void factsFromTheDatabaseComeToTheSameBytes() {
        var target = new Target.Folder(folder.resolve("results").toString());

        assess(2023, URL, target);

        assertThat(said(target)).isEqualTo(stored(2023)).hasSizeGreaterThan(BRANCHES);
        assertThat(ranked(target)).isEqualTo(rankings(2023)).isNotEmpty();
    }

    @Test
    void factsFromParquetComeToTheSameBytesAndSoDoResultsInTables() {
        var facts = folder.resolve("facts").toString();
        var target = new Target.Tables(database());

        assertThat(Submit.run("export", "--facts", URL, "--user", USER, "--out", facts))
                .isZero();
        assess(2023, facts, target);

        assertThat(said(target)).isEqualTo(stored(2023));
        assertThat(ranked(target)).isEqualTo(rankings(2023));
    }

    @Test
    void theFirstYearComesToTheSameBytes() {
        var target = new Target.Folder(folder.resolve("first").toString());

        assess(2022, URL, target);

        assertThat(said(target)).isEqualTo(stored(2022)).isNotEmpty();
    }

    @Test
    void oneRulebookIsCompiledInEachProcess() {
        var rules = Rules.in(Path.of("rules"));
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var sent = context.broadcast(rules);

        var compiled = context.parallelize(List.of(1, 2, 3, 4), 4)
                .map(it -> System.identityHashCode(sent.value().assessor()))
                .distinct()
                .collect();

        assertThat(compiled).hasSize(1);
    }

    /** The jar is there once the package phase is over, and it is before these tests run. */
    @Test
    void theJarOfTheProgramDoesWithoutSpark() throws IOException {
        var jar = Path.of("target/dabiao.jar");
        assumeThat(jar).exists();

        try (var zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).isNotEmpty().noneMatch(it -> it.contains("spark"));
        }
    }

    private static void assess(int year, String facts, Target target) {
        var out = target instanceof Target.Folder it ? it.path() : URL;
        assertThat(Submit.run(
                        "assess",
                        "--facts",
                        facts,
                        "--user",
                        USER,
                        "--out",
                        out,
                        "--year",
                        String.valueOf(year),
                        "--rules",
                        "rules"))
                .isZero();
    }

    private static Database database() {
        return new Database(URL, USER, "");
    }

    /** By organisation: the seal's sum and all that was said. */
    private static Map<String, List<String>> said(Target target) {
        var said = new TreeMap<String, List<String>>();
        for (Row row : target.read(spark, ResultRows.RESULTS)
                .select("organisation", "sha256", "json")
                .collectAsList()) {
            assertThat(said.put(row.getString(0), List.of(row.getString(1), row.getString(2))))
                    .as(row.getString(0))
                    .isNull();
        }
        return said;
    }

    private static Map<String, List<String>> stored(int year) {
        long run = run(year);
        var assessments = program.get(StoredAssessments.class);
        var sums = new HashMap<Long, String>();
        program.get(JdbcTemplate.class)
                .query(
                        "select `id`, `sha256` from `assessment` where `run_id` = ?",
                        row -> {
                            sums.put(row.getLong(1), row.getString(2));
                        },
                        run);
        var heads = assessments.page(Wanted.within(Scope.WHOLE).run(run), Cursor.START, 10_000);
        var jsons = assessments.jsons(heads);
        var stored = new TreeMap<String, List<String>>();
        heads.forEach(it -> stored.put(it.organisation(), List.of(sums.get(it.id()), jsons.get(it.id()))));
        return stored;
    }

    /** The run of the program itself, on one machine. */
    private static long run(int year) {
        var closeYear = program.get(CloseYear.class);
        var started = closeYear.start(year, CloseYear.usualDay(year), "测试");
        return closeYear.await(started.id()).orElseThrow().id();
    }

    private static List<RankingRow> rankings(int year) {
        return program.get(StoredRankings.class).of(run(year), Scope.WHOLE);
    }

    private static List<RankingRow> ranked(Target target) {
        var kinds = target.read(spark, "rankings").sort("seq").collectAsList();
        var contenders = target.read(spark, "contenders").sort("ranking", "seq").collectAsList();
        return IntStream.range(0, kinds.size())
                .mapToObj(at -> new RankingRow(
                        kinds.get(at).getString(1),
                        kinds.get(at).getString(2),
                        contenders.stream()
                                .filter(it -> it.getInt(0) == at)
                                .map(it -> new RankingRow.ContenderRow(it.getString(2), it.getString(3)))
                                .toList()))
                .toList();
    }
}
