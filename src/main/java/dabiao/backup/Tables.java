package dabiao.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a database, row by row: a line of JSON for the names of the columns, and one for each row. */
final class Tables {

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<@Nullable String>> CELLS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final boolean isMySql;

    Tables(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        ConnectionCallback<Boolean> asked =
                it -> !it.getMetaData().getDatabaseProductName().equals("H2");
        this.isMySql = Boolean.TRUE.equals(jdbc.execute(asked));
    }

    boolean isMySql() {
        return isMySql;
    }

    /** All but the one that migrations keep for themselves, by name. */
    List<String> names() {
        return all().stream().filter(it -> !it.equals("flyway_schema_history")).toList();
    }

    /** Number of the last migration; empty if there was none. */
    String schema() {
        return all().contains("flyway_schema_history")
                ? jdbc
                        .queryForList(
                                "select `version` from `flyway_schema_history` where `version` is not null"
                                        + " order by `installed_rank` desc limit 1",
                                String.class)
                        .stream()
                        .findFirst()
                        .orElse("")
                : "";
    }

    private List<String> all() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = lower(schema())"
                        + " order by table_name",
                String.class);
    }

    long count(String table) {
        var count = jdbc.queryForObject("select count(*) from `" + table + "`", Long.class);
        return count == null ? 0 : count;
    }

    void empty(String table) {
        jdbc.update("delete from `" + table + "`");
    }

    /** Writes all rows and returns how many they are. */
    long write(String table, OutputStream out) {
        ResultSetExtractor<Long> lines = rows -> lines(rows, out);
        Long written = jdbc.query(connection -> statement(connection, table), lines);
        return written == null ? 0 : written;
    }

    private PreparedStatement statement(Connection connection, String table) throws SQLException {
        var statement = connection.prepareStatement("select * from `" + table + "`");
        statement.setFetchSize(isMySql ? Integer.MIN_VALUE : AT_ONCE);
        return statement;
    }

    private static long lines(ResultSet rows, OutputStream out) throws SQLException {
        var columns = columns(rows.getMetaData());
        line(names(rows.getMetaData()), out);
        long count = 0;
        while (rows.next()) {
            var cells = new ArrayList<@Nullable String>();
            for (int i = 0; i < columns.size(); i++) {
                cells.add(columns.get(i).read(rows, i + 1));
            }
            line(cells, out);
            count++;
        }
        return count;
    }

    /** Inserts all rows and returns how many they are. */
    long read(String table, BufferedReader in) throws IOException {
        var names = cells(in.readLine());
        var quoted = names.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
        var kinds = kinds(table, quoted);
        var sql = "insert into `" + table + "` (" + quoted + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        long count = 0;
        var some = new ArrayList<List<@Nullable String>>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            some.add(cells(line));
            count++;
            if (some.size() == AT_ONCE) {
                insert(sql, kinds, some);
                some.clear();
            }
        }
        insert(sql, kinds, some);
        return count;
    }

    private void insert(String sql, List<Cell> kinds, List<List<@Nullable String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(sql, rows, rows.size(), (statement, cells) -> {
            for (int i = 0; i < kinds.size(); i++) {
                kinds.get(i).write(statement, i + 1, cells.get(i));
            }
        });
    }

    private List<Cell> kinds(String table, String quoted) {
        ResultSetExtractor<List<Cell>> columns = rows -> columns(rows.getMetaData());
        var kinds = jdbc.query("select " + quoted + " from `" + table + "` where 1 = 0", columns);
        return kinds == null ? List.of() : kinds;
    }

    private static List<Cell> columns(ResultSetMetaData of) {
        try {
            var columns = new ArrayList<Cell>();
            for (int i = 1; i <= of.getColumnCount(); i++) {
                columns.add(Cell.of(of.getColumnType(i)));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<@Nullable String> names(ResultSetMetaData of) throws SQLException {
        var names = new ArrayList<@Nullable String>();
        for (int i = 1; i <= of.getColumnCount(); i++) {
            names.add(of.getColumnName(i));
        }
        return names;
    }

    private static void line(List<@Nullable String> cells, OutputStream out) {
        try {
            out.write(JSON.writeValueAsBytes(cells));
            out.write("\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<@Nullable String> cells(@Nullable String line) {
        if (line == null) {
            throw new IllegalStateException("A table of a backup has no names of columns.");
        }
        return JSON.readValue(line, CELLS);
    }
}
