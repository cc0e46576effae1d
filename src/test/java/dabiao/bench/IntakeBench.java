package dabiao.bench;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        System.out.println("rows | file MB | bare inserts s | intake s | intake rows/s | of bare");
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            measure(rows);
        }
        System.exit(0);
    }

    private static void measure(int rows) throws IOException {
        var folder = Files.createTempDirectory("intake");
        var file = folder.resolve("activities.csv");
        try (var program = Program.on(Server.MARIADB, "--dabiao.reload=off")) {
            var activities = activities(program, rows);
            write(activities, file);
            double bare = bare(program, activities);
            double intake = intake(program, folder, activities.size());
            System.out.printf(
                    "%d | %d | %.1f | %.1f | %.0f | %.2f%n",
                    activities.size(), Files.size(file) >> 20, bare, intake, activities.size() / intake, bare / intake);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Stores everything but the activities, and returns those. */
    private static List<Activity> activities(Program program, int rows) {
        var federation = Federation.like(program.get(RulebookInForce.class).assessor());
        var activities = new ArrayList<Activity>();
        var header = Submission.received(LocalDateTime.now(), "测算", "0".repeat(64), "测算");
        program.get(FactStore.class).append(header, batch -> {
            for (int i = 0; activities.size() < rows; i++) {
                var branch = federation.branch(i);
                activities.addAll(branch.all(Activity.class));
                others(branch).forEach(it -> batch.fresh(it, 1));
            }
        });
        return activities.subList(0, rows);
    }

    private static Stream<Fact> others(Dossier branch) {
        return Stream.concat(
                Stream.of(branch.organisation()),
                Stream.of(Body.class, Member.class).flatMap(it -> branch.all(it).stream()));
    }

    private static void write(List<Activity> activities, Path file) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS.stream().map(Column::heading).toList());
            activities.forEach(row -> csv.writeRecord(
                    COLUMNS.stream().map(it -> Objects.toString(it.of(row), "")).toList()));
        }
    }

    private static double bare(Program program, List<Activity> activities) {
        var jdbc = new JdbcTemplate(program.get(DataSource.class));
        jdbc.execute("create table `bare` like `activities`");
        long start = System.nanoTime();
        jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, activities));
        double took = since(start);
        jdbc.execute("drop table `bare`");
        return took;
    }

    private static int insert(Connection connection, List<Activity> activities) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(sql())) {
            for (int i = 0; i < activities.size(); i++) {
                bind(insert, activities.get(i), i);
                insert.addBatch();
                if ((i + 1) % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        return activities.size();
    }

    private static void bind(PreparedStatement insert, Activity row, int line) throws SQLException {
        int at = 1;
        for (Column column : COLUMNS) {
            var value = column.of(row);
            insert.setObject(at++, value instanceof Words ? value.toString() : value);
        }
        insert.setLong(at++, 2);
        insert.setInt(at++, line);
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

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
