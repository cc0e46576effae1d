package dabiao.rulebook.workbook;

import dabiao.table.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A table of an edition that is kept as a workbook of its own, written anew. */
final class TableWorkbook {

    private TableWorkbook() {}

    static byte[] of(String title, List<List<Grid.Typed>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dabiao", "1.0")) {
            var sheet = workbook.newWorksheet(title);
            var cells = plain(rows);
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < cells.get(row).size(); column++) {
                    sheet.value(row, column, cells.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What the cells say, without what is empty at the end. */
    static List<List<String>> plain(List<List<Grid.Typed>> rows) {
        return trimmed(rows.stream()
                .map(row -> trimmed(row.stream().map(Retyped::written).toList(), ""))
                .toList());
    }

    private static List<List<String>> trimmed(List<List<String>> rows) {
        return trimmed(rows, List.of());
    }

    private static <T> List<T> trimmed(List<T> all, T empty) {
        int last = all.size();
        while (last > 0 && all.get(last - 1).equals(empty)) {
            last--;
        }
        return all.subList(0, last);
    }
}
