package dabiao.rulebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as Excel would save them: {@code =1+1} is a formula, a whole number a number, 〃 is merged with the cell above. */
final class WorkbookOf {

    private WorkbookOf() {}

    static byte[] text(String csv) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            var lines = csv.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                var cells = List.of(lines.get(row).split(",", -1));
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row, column, cells.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.equals("〃")) {
            sheet.range(row - 1, column, row, column).merge();
        } else if (cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
        } else if (cell.matches("\\d+")) {
            sheet.value(row, column, Integer.valueOf(cell));
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
