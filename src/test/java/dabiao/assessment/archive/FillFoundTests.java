package dabiao.assessment.archive;

import static dabiao.assessment.archive.FoundTests.FOUND;
import static dabiao.assessment.archive.FoundTests.row;
import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.OlderTables;
import dabiao.testing.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was stored a row for each finding is still there after the migration. */
class FillFoundTests {

    @ParameterizedTest
    @EnumSource(Server.class)
    void findingsFromBeforeAreToldByStatusByTheMigration(Server server) {
        var tables = OlderTables.on(server, "20");
        var jdbc = tables.jdbc();
        var old = Stream.concat(
                        FOUND.values().stream(),
                        IntStream.range(0, 1_100).mapToObj(it -> List.of(row("SH-" + it, "MET", "1", "2.5"))))
                .toList();
        var rows = new ArrayList<Object[]>();
        for (int id = 0; id < old.size(); id++) {
            for (int seq = 0; seq < old.get(id).size(); seq++) {
                var it = old.get(id).get(seq);
                rows.add(new Object[] {3 * id - 2, seq, it.criterion(), it.status(), it.earned(), it.fullMarks()});
            }
        }
        jdbc.batchUpdate("insert into `assessment_finding` values (?, ?, ?, ?, ?, ?)", rows);

        tables.migrate();

        for (int id = 0; id < old.size(); id++) {
            assertThat(FoundRows.of(jdbc, 3 * id - 2))
                    .as("to the letter, since digests are made of it")
                    .hasToString(old.get(id).toString());
        }
        assertThat(jdbc.queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) in (lower(schema()), 'public')"
                                + " and table_name like 'assessment_find%'"))
                .isEmpty();
    }
}
