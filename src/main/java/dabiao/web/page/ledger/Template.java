package dabiao.web.page.ledger;

import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Vocabulary;
import dabiao.table.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty ledger as a workbook: its headings with a note each, and lists to choose from where only certain words may stand. */
final class Template {

    private static final int ROWS = 2_000;
    private static final int WIDEST = 32;

    private final Worksheet sheet;
    private final WordLists words;

    private Template(Workbook workbook, Layout<?> ledger, Vocabulary vocabulary) {
        this.sheet = workbook.newWorksheet(ledger.title());
        this.words = new WordLists(workbook, vocabulary);
    }

    static byte[] of(Layout<?> ledger, Vocabulary vocabulary) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dabiao", "1.0")) {
            var template = new Template(workbook, ledger, vocabulary);
            var columns = ledger.columns();
            for (int i = 0; i < columns.size(); i++) {
                template.column(i, columns.get(i));
            }
            template.sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void column(int at, Column column) {
        sheet.value(0, at, column.heading());
        sheet.style(0, at)
                .bold()
                .fillColor(column.required() ? "F6DEDE" : "ECEFF2")
                .borderStyle("thin")
                .set();
        sheet.comment(0, at, note(column));
        sheet.width(at, Math.min(WIDEST, Math.max(11, column.heading().length() * 2.4 + 2)));
        sheet.style(at).format(format(column.type())).set();
        words.offer(column, sheet.range(1, at, ROWS, at));
    }

    private static String format(Class<?> type) {
        if (type == LocalDate.class) {
            return "yyyy-mm-dd";
        }
        return type == String.class || type == Words.class ? "@" : "General";
    }

    private static String note(Column column) {
        var note = new StringBuilder(column.required() ? "必填。" : "可以不填。");
        if (column.type() == Words.class) {
            note.append("可以填几个，用“；”隔开。");
        }
        if (column.type() == LocalDate.class) {
            note.append("日期，例如 2023-03-01。");
        }
        if (!column.example().isEmpty()) {
            note.append("例如：").append(column.example());
        }
        return note.toString();
    }
}
