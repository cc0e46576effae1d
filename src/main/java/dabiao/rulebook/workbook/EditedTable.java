package dabiao.rulebook.workbook;

import dabiao.table.Grid;
import java.util.List;
import java.util.Map;

/**
 * A CSV table that was edited cell by cell. What was left alone keeps its bytes.
 *
 * @param bytes the file as it is now
 * @param rows for each line of the file the row that it came from, both from 1; the headings are row 1
 */
public record EditedTable(byte[] bytes, Map<Integer, Integer> rows) {

    /** What the cells of a table say, line by line, headings first. */
    public static List<List<String>> cells(byte[] csv) {
        var written = Written.of(csv, true);
        return written.lines().stream()
                .map(it -> it.cells().stream().map(written::said).toList())
                .toList();
    }

    /** The table with these rows instead, headings first. */
    public static EditedTable of(byte[] csv, List<List<String>> rows) {
        var typed = rows.stream()
                .map(row -> row.stream()
                        .map(it -> new Grid.Typed(Grid.Kind.TEXT, it))
                        .toList())
                .toList();
        var merged = Merging.of(Written.of(csv, true), typed);
        return new EditedTable(merged.bytes(), merged.rows());
    }
}
