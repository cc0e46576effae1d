package dabiao.spark;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.bench.Federation;
import dabiao.fact.FactStore;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import dabiao.yearend.Writing;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * What a year on Spark costs for each branch of a {@link Federation}, in local mode: time, bytes that travel, bytes that stay. Arguments:
 * branches, and the numbers of cores to try.
 */
public final class SparkBench {

    private static final int YEAR = 2023;
    private static final int AT_ONCE = 100;

    private final int branches;
    private final Path folder;
    private final Database database;

    private SparkBench(int branches, Path folder, Database database) {
        this.branches = branches;
        this.folder = folder;
        this.database = database;
    }

    public static void main(String[] args) throws IOException {
        var url = Server.MARIADB.url();
        var user = Server.MARIADB.user();
        int branches = Integer.parseInt(args[0]);
        try (var program = Program.at(url, user, "--dabiao.reload=off")) {
            long rows = Federation.like(program.get(RulebookInForce.class).assessor())
                    .write(program.get(FactStore.class), branches);
            System.out.printf("%d branches, %d rows%n", branches, rows);
            for (String cores : List.of(args).subList(1, args.length)) {
                alone(program, Integer.parseInt(cores), branches);
            }
        }
        var bench = new SparkBench(branches, Files.createTempDirectory("spark"), new Database(url, user, ""));
        for (String cores : List.of(args).subList(1, args.length)) {
            bench.measure(Integer.parseInt(cores));
        }
        System.exit(0);
    }

    /** The program itself, on as many threads. */
    private static void alone(Program program, int cores, int branches) {
        for (int day = 1; day <= 2; day++) {
            long start = System.nanoTime();
            try (var closeYear = new CloseYear(
                    program.get(RulebookInForce.class),
                    program.get(CloseYear.Kept.class),
                    program.get(Writing.class),
                    Clock.systemUTC(),
                    cores)) {
                var run = closeYear.start(YEAR, CloseYear.usualDay(YEAR).plusDays(2L * cores + day), "测算");
                closeYear.await(run.id()).orElseThrow();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "the program itself, %d threads, run %d: %.1f s, %.1f branches a second and core%n",
                    cores, day, seconds, branches / seconds / cores);
        }
    }

    private void measure(int cores) throws IOException {
        try (var spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate()) {
            var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            var tables = DatabaseFacts.in(database, context);
            var facts = folder.resolve("facts" + cores).toString();
            long start = System.nanoTime();
            spark.createDataFrame(tables.rows(), DossierRows.schema()).write().parquet(facts);
            told(cores, "export from the tables", start);
            size("facts as Parquet", Path.of(facts));
            var parquet = ParquetFacts.in(facts, spark);
            year(cores, spark, parquet, "to warm up, Parquet");
            year(cores, spark, parquet, "Parquet");
            year(cores, spark, tables, "tables");
            travelling(context, parquet);
        }
    }

    private static Question question(Facts facts) {
        return new Question(YEAR, CloseYear.usualDay(YEAR), facts.batch(), "0", Rules.in(Path.of("rules")));
    }

    private void year(int cores, SparkSession spark, Facts facts, String from) throws IOException {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var asked = context.broadcast(question(facts));
        asked.value().rules().assessor();
        long start = System.nanoTime();
        var outcome = LookStage.look(facts, asked);
        told(cores, "looked at and settled, " + from, start);
        long again = System.nanoTime();
        var rows =
                JudgeStage.judge(facts, LookStage.sent(outcome, context), asked).map(ResultRows::of);
        var target = new Target.Folder(Files.createTempDirectory(folder, "out").toString());
        target.write(spark.createDataFrame(rows, ResultRows.ASSESSMENTS), ResultRows.RESULTS);
        told(cores, "judged and written, " + from, again);
        told(cores, "both, " + from, start);
        size("results as Parquet", Path.of(target.path(), ResultRows.RESULTS));
        size("shares that go back to the partitions", outcome.shares());
    }

    /** What every branch sends to where all are seen together, and what of it stays there. */
    private void travelling(JavaSparkContext context, Facts facts) {
        var asked = context.broadcast(question(facts));
        var seen = LookStage.seen(facts, asked).collect();
        long bytes = seen.stream().mapToLong(it -> it.packed().length).sum();
        System.out.printf("looks on their way: %d bytes a branch%n", bytes / branches);
        var all = asked.value().settling();
        long start = System.nanoTime();
        var looks = seen.stream().map(Seen::look).toList();
        one("unpacking", start);
        start = System.nanoTime();
        looks.forEach(all::add);
        one("taking in", start);
        start = System.nanoTime();
        all.together();
        one("settling", start);
        System.out.printf("kept where they are seen together: %d bytes a branch%n", kept(seen, asked) / branches);
    }

    private void one(String what, long start) {
        System.out.printf("%s, one thread: %.2f ms a branch%n", what, (System.nanoTime() - start) / 1e6 / branches);
    }

    private static long kept(List<Seen> seen, Broadcast<Question> asked) {
        var all = asked.value().settling();
        long before = used();
        seen.forEach(it -> all.add(it.look()));
        long kept = used() - before;
        Reference.reachabilityFence(all);
        return kept;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void told(int cores, String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d cores: %s: %.1f s, %.1f branches a second and core%n",
                cores, what, seconds, branches / seconds / cores);
    }

    private void size(String what, Path below) throws IOException {
        try (var files = Files.walk(below)) {
            long bytes = files.filter(it -> it.toString().endsWith(".parquet"))
                    .mapToLong(it -> it.toFile().length())
                    .sum();
            System.out.printf("%s: %d bytes a branch%n", what, bytes / branches);
        }
    }

    private void size(String what, List<Share> shares) {
        System.out.printf("%s: %d bytes a branch%n", what, bytes(shares.iterator()) / branches);
    }

    /** As Spark writes them: one stream that forgets what it has seen every now and then. */
    private static long bytes(Iterator<?> all) {
        var counting = new Counting();
        try (var out = new ObjectOutputStream(counting)) {
            for (int i = 1; all.hasNext(); i++) {
                out.writeObject(all.next());
                if (i % AT_ONCE == 0) {
                    out.reset();
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counting.count;
    }

    private static final class Counting extends OutputStream {

        private long count;

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            count += length;
        }
    }
}
