package dabiao.bench;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.FactStore;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import dabiao.yearend.Progress;
import dabiao.yearend.Writing;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The year-end run of a {@link Federation} against a bare streaming {@code select} of the same rows on the same server, for several
 * numbers of branches, with two threads and with one. The {@code select} is taken before and after the run with two threads, and the mean
 * of both counts, since machines become slower and faster. The run itself reads what these rows say from bundles; what that takes alone, on one
 * thread, is told beside it. Arguments: numbers of branches, of which the first pays for the compiler.
 */
public final class YearEndBench {

    private static final List<String> LEDGERS = List.of(
            "organisations",
            "bodies",
            "members",
            "tenures",
            "activities",
            "money",
            "dues",
            "points",
            "documents",
            "appraisals",
            "awards",
            "decisions",
            "claims",
            "problems",
            "steps");

    private YearEndBench() {}

    public static void main(String[] args) {
        System.out.println(
                "branches | rows | written s | select before, after the run s (processor s: program, server) | dossiers read once s"
                        + " | run, 2 threads s"
                        + " | run/select | peak heap MB | run, 1 thread s | one thread/two");
        Measured last = null;
        for (String branches : args) {
            var measured = measure(Integer.parseInt(branches));
            measured.tell(last);
            last = branches.equals(args[0]) ? null : measured;
        }
        System.exit(0);
    }

    /** What one number of branches came to; {@code peak} in MB. */
    private record Measured(int branches, Took selected, Took two, Took one, long peak) {

        /** With how it grew since the smaller number before it, unless that one paid for the compiler. */
        void tell(@Nullable Measured smaller) {
            figure(
                    "year-end run / bare select",
                    "1.5",
                    "%.1f (%.1f s, %.1f s)".formatted(two.seconds / selected.seconds, two.seconds, selected.seconds));
            figure("one thread / two", "1.8", "%.2f".formatted(one.seconds / two.seconds));
            figure("peak of the heap", "512 MB", peak + " MB");
            if (smaller != null) {
                figure(
                        "times %.1f branches: time with two threads, with one"
                                .formatted((double) branches / smaller.branches),
                        "2.0 ± 10 %",
                        "%.2f, %.2f".formatted(two.seconds / smaller.two.seconds, one.seconds / smaller.one.seconds));
            }
        }

        private void figure(String what, String must, String came) {
            new Figure("%,d branches: %s".formatted(branches, what), must, came).tell();
        }
    }

    private static Measured measure(int branches) {
        try (var program = Program.on(Server.MARIADB, "--dabiao.reload=off")) {
            var facts = program.get(FactStore.class);
            long start = System.nanoTime();
            long rows = Federation.like(program.get(RulebookInForce.class).assessor())
                    .write(facts, branches);
            double written = since(start);
            System.out.printf("%d | %d | %.1f | ", branches, rows, written);
            select(program);
            var before = Took.by(() -> select(program));
            System.out.print(before + ", ");
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            var two = Took.by(() -> run(program, 2, LocalDate.of(2024, 3, 31)));
            long peak = peak();
            var after = Took.by(() -> select(program));
            var selected = before.and(after);
            System.out.print(after + " | " + Took.by(() -> read(facts, branches)) + " | ");
            System.out.printf("%s | %.2f | %d | ", two, two.seconds() / selected.seconds(), peak);
            var one = Took.by(() -> run(program, 1, LocalDate.of(2024, 4, 1)));
            System.out.printf("%s | %.2f%n", one, one.seconds() / two.seconds());
            return new Measured(branches, selected, two, one, peak);
        }
    }

    /** How long something took, and how long the processor was at work for it, in seconds. */
    private record Took(double seconds, double program, double server) {

        static Took by(Runnable work) {
            double program = processor(ProcessHandle.current());
            double server = processorOfServer();
            long start = System.nanoTime();
            work.run();
            return new Took(since(start), processor(ProcessHandle.current()) - program, processorOfServer() - server);
        }

        /** The mean of both, since a machine may become slower or faster between them. */
        Took and(Took other) {
            return new Took((seconds + other.seconds) / 2, (program + other.program) / 2, (server + other.server) / 2);
        }

        private static double processorOfServer() {
            return ProcessHandle.current()
                    .descendants()
                    .mapToDouble(Took::processor)
                    .sum();
        }

        private static double processor(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        }

        @Override
        public String toString() {
            return "%.1f (%.1f, %.1f)".formatted(seconds, program, server);
        }
    }

    /** Every value of every row of the ledgers, read as it comes. */
    private static void select(Program program) {
        var jdbc = new JdbcTemplate(program.get(javax.sql.DataSource.class));
        jdbc.setFetchSize(Integer.MIN_VALUE);
        var values = new long[1];
        for (String ledger : LEDGERS) {
            jdbc.query("select * from `" + ledger + "`", (ResultSet row) -> {
                int columns = row.getMetaData().getColumnCount();
                for (int i = 1; i <= columns; i++) {
                    values[0] += row.getObject(i) == null ? 0 : 1;
                }
            });
        }
        if (values[0] == 0) {
            throw new IllegalStateException("There is nothing to read.");
        }
    }

    /** Every dossier of the year as a run reads it, without judging. */
    private static void read(FactStore facts, int branches) {
        var read = new int[1];
        facts.forEachDossier("", Federation.YEAR, facts.newestBatch(), it -> read[0]++);
        if (read[0] != branches) {
            throw new IllegalStateException("%d dossiers were read.".formatted(read[0]));
        }
    }

    private static void run(Program program, int threads, LocalDate asOf) {
        Progress end;
        try (var closeYear = new CloseYear(
                program.get(RulebookInForce.class),
                program.get(CloseYear.Kept.class),
                program.get(Writing.class),
                Clock.systemUTC(),
                threads)) {
            end = closeYear
                    .await(closeYear.start(Federation.YEAR, asOf, "测算").id())
                    .orElseThrow();
        }
        if (!end.status().name().equals("DONE") || end.failed() > 0) {
            throw new IllegalStateException("The run ended as " + end);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(it -> it.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(it -> it.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
