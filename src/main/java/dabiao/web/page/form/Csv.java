package dabiao.web.page.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Forms as CSV for Excel. A text that Excel would take for a formula is marked as text. */
final class Csv {

    private static final String FORMULAS = "=+-@\t\r＝＋－＠";

    private Csv() {}

    static byte[] of(Table table) {
        var text = new StringWriter();
        text.write('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(table.columns().stream().map(Table.Column::heading).toList());
            table.rows()
                    .forEach(it -> csv.writeRecord(it.stream().map(Csv::cell).toList()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String cell(@Nullable Object value) {
        if (value instanceof java.math.BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        }
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        String text = value.toString();
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
