package dabiao.bench;

import com.sun.management.OperatingSystemMXBean;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Activity;
import dabiao.fact.Body;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.FactStore;
import dabiao.fact.Ledgers;
import dabiao.fact.Member;
import dabiao.fact.Scope;
import dabiao.fact.Submission;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Sender;
import dabiao.table.Column;
import dabiao.table.Words;
import dabiao.testing.Program;
import dabiao.testing.Server;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Intake of activities from a CSV file of a {@link Federation} against bare batched inserts of the same rows into the same table of the
 * same server. Arguments: number of rows, then how often.
 */
public final class IntakeBench {

    private static final List<Column> COLUMNS = Ledgers.of(Activity.class).columns();
    private static final int AT_ONCE = 1_000;

    private IntakeBench() {}

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        System.out.println("rows | file MB | bare inserts s | intake s | intake rows/s | of bare | processor s");
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            measure(rows);
        }
        System.exit(0);
    }

    private static void measure(int rows) throws IOException {
        var folder = Files.createTempDirectory("intake");
        var file = folder.resolve("activities.csv");
        try (var program = Program.on(Server.MARIADB, "--dabiao.reload=off")) {
            var federation = Federation.like(program.get(RulebookInForce.class).assessor());
            store(program, federation, rows);
            write(federation, rows, file);
            double bare = bare(program, federation, rows);
            double before = processor();
            double intake = intake(program, folder, rows);
            System.out.printf(
                    "%d | %d | %.1f | %.1f | %.0f | %.2f | %.1f%n",
                    rows, Files.size(file) >> 20, bare, intake, rows / intake, bare / intake, processor() - before);
            new Figure(
                            "intake of %,d activities from CSV / bare inserts".formatted(rows),
                            "0.60",
                            "%.2f (%.1f s, %.1f s)".formatted(bare / intake, intake, bare))
                    .tell();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Stores everything but the activities. */
    private static void store(Program program, Federation federation, int rows) {
        var header = Submission.received(LocalDateTime.now(), "测算", "0".repeat(64), "测算");
        program.get(FactStore.class)
                .append(
                        header,
                        batch -> each(
                                federation,
                                rows,
                                (branch, activities) -> others(branch).forEach(it -> batch.fresh(it, 1))));
    }

    /** Branch by branch, and so many of its activities that there are as many as asked for in the end. */
    private static void each(Federation federation, int rows, BiConsumer<Dossier, List<Activity>> taker) {
        int left = rows;
        for (int i = 0; left > 0; i++) {
            var branch = federation.branch(i);
            var all = branch.all(Activity.class);
            var some = all.subList(0, Math.min(left, all.size()));
            left -= some.size();
            taker.accept(branch, some);
        }
    }

    private static Stream<Fact> others(Dossier branch) {
        return Stream.concat(
                Stream.of(branch.organisation()),
                Stream.of(Body.class, Member.class).flatMap(it -> branch.all(it).stream()));
    }

    private static void write(Federation federation, int rows, Path file) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS.stream().map(Column::heading).toList());
            each(
                    federation,
                    rows,
                    (branch, activities) -> activities.forEach(row -> csv.writeRecord(COLUMNS.stream()
                            .map(it -> Objects.toString(it.of(row), ""))
                            .toList())));
        }
    }

    /** Inventing the rows does not count. */
    private static double bare(Program program, Federation federation, int rows) {
        var jdbc = new JdbcTemplate(program.get(DataSource.class));
        jdbc.execute("create table `bare` like `activities`");
        double took = Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<Double>) connection -> insert(connection, federation, rows)));
        jdbc.execute("drop table `bare`");
        return took;
    }

    private static double insert(Connection connection, Federation federation, int rows) throws SQLException {
        connection.setAutoCommit(false);
        var waiting = new ArrayList<Activity>();
        var took = new double[1];
        try (var insert = connection.prepareStatement(sql())) {
            each(federation, rows, (branch, activities) -> {
                waiting.addAll(activities);
                if (waiting.size() >= AT_ONCE) {
                    took[0] += insert(insert, waiting);
                }
            });
            took[0] += insert(insert, waiting);
            long start = System.nanoTime();
            connection.commit();
            return took[0] + since(start);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static double insert(PreparedStatement insert, List<Activity> waiting) {
        long start = System.nanoTime();
        try {
            for (Activity row : waiting) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        waiting.clear();
        return since(start);
    }

    private static void bind(PreparedStatement insert, Activity row) throws SQLException {
        int at = 1;
        for (Column column : COLUMNS) {
            var value = column.of(row);
            insert.setObject(at++, value instanceof Words ? value.toString() : value);
        }
        insert.setLong(at++, 2);
        insert.setInt(at++, 1);
        insert.setBoolean(at, false);
    }

    private static String sql() {
        var names = Stream.concat(COLUMNS.stream().map(Column::snake), Stream.of("batch", "line_no", "withdrawn"))
                .collect(Collectors.joining("`, `"));
        return "insert into `bare` (`" + names + "`) values ("
                + IntStream.range(0, COLUMNS.size() + 3).mapToObj(it -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static double intake(Program program, Path folder, int expected) {
        var vocabulary =
                program.get(RulebookInForce.class).assessor().rulebook().vocabulary();
        long start = System.nanoTime();
        var receipt = program.get(AcceptSubmission.class)
                .folder(folder, new CoverSheet("测算", "测算", "测算", "", vocabulary, Scope.WHOLE, Sender.SEVERAL));
        double took = since(start);
        long stored = receipt.submission().orElseThrow().fresh();
        if (stored != expected) {
            throw new IllegalStateException("Of %d rows %d were stored.".formatted(expected, stored));
        }
        return took;
    }

    /** Processor time of this program so far; the server has its own. */
    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
