package dabiao.web.page.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list that a page shows, as CSV for Excel: written row by row, so that it may be as long as it likes. */
public final class Listing {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CsvWriter csv;

    private Listing(CsvWriter csv) {
        this.csv = csv;
    }

    /** Sends the list whose rows are added by {@code filling}; whatever can be refused must have been refused before. */
    public static void send(
            String name, List<String> headings, HttpServletResponse response, Consumer<Listing> filling) {
        Download.csv(name, response);
        try (var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            text.write('\ufeff');
            try (var csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(headings);
                filling.accept(new Listing(csv));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells are text, numbers, days, moments or nothing; text that Excel would calculate is marked as text. */
    public void row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Listing::written).toList());
    }

    private static String written(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        }
        if (cell instanceof LocalDateTime moment) {
            return moment.format(SECONDS);
        }
        return cell instanceof String text ? Csv.cell(text) : cell == null ? "" : cell.toString();
    }
}
