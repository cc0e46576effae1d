package dabiao.web.page.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms as CSV for Excel. A text that Excel would take for a formula is marked as text. */
final class Csv {

    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static byte[] of(Table table) {
        var text = new StringWriter();
        text.write('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            if (table.hasHeadings()) {
                csv.writeRecord(
                        table.columns().stream().map(Table.Column::heading).toList());
            }
            table.rows().forEach(it -> csv.writeRecord(cells(table, it)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Table table, List<? extends @Nullable Object> row) {
        var cells = new java.util.ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            var value = row.get(i);
            var text = table.text(value, i);
            cells.add(value instanceof Number ? text : cell(text));
        }
        return cells;
    }

    static String cell(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
