package dabiao.web.page.form;

import dabiao.web.page.form.Table.Box;
import dabiao.web.page.form.Table.Column;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table on a sheet, ready to print on A4. Text is always written as text, so that no cell can begin a formula. */
final class Page {

    private static final int LONGEST = 32_000;
    private static final double LINE = 18;
    private static final int TALLEST = 400;
    private static final int NARROW = 12;

    private final Table table;
    private final Worksheet sheet;
    private final int last;
    private int row;

    Page(Table table, Worksheet sheet) {
        this.table = table;
        this.sheet = sheet;
        this.last = table.columns().size() - 1;
    }

    void write() {
        for (int i = 0; i <= last; i++) {
            sheet.width(i, table.columns().get(i).width());
        }
        title();
        table.remarks().forEach(this::line);
        if (table.hasHeadings()) {
            headings();
        }
        table.rows().forEach(this::row);
        table.ending().forEach(this::line);
        print();
    }

    private void title() {
        sheet.value(row, 0, text(table.title()));
        sheet.range(row, 0, row, last).merge();
        sheet.style(row, 0)
                .bold()
                .fontSize(16)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(row++, 34);
    }

    private void line(String text) {
        sheet.value(row, 0, text(text));
        sheet.range(row, 0, row, last).merge();
        sheet.style(row, 0).wrapText(true).verticalAlignment("center").set();
        sheet.rowHeight(row++, LINE * lines(text, width()) + 4);
    }

    private void headings() {
        int lines = 1;
        for (int i = 0; i <= last; i++) {
            var column = table.columns().get(i);
            sheet.value(row, i, text(column.heading()));
            lines = Math.max(lines, lines(column.heading(), column.width()));
        }
        sheet.range(row, 0, row, last)
                .style()
                .bold()
                .fillColor("ECEFF2")
                .borderStyle("thin")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.repeatRows(row, row);
        if (!table.isEmpty()) {
            sheet.freezePane(0, row + 1);
        }
        sheet.rowHeight(row++, LINE * lines + 6);
    }

    private void row(List<? extends @Nullable Object> cells) {
        int lines = 1;
        for (int i = 0; i <= last; i++) {
            var cell = i < cells.size() ? cells.get(i) : null;
            style(i, cell).set();
            lines = Math.max(lines, put(i, cell));
        }
        sheet.rowHeight(row++, Math.min(TALLEST, LINE * lines + 4));
    }

    /** How many lines it needs. */
    private int put(int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (cell instanceof Box box) {
            sheet.value(row, column, text(box.text()));
            sheet.range(row, column, row, last).merge();
            return box.lines();
        } else if (cell != null && !cell.toString().isEmpty()) {
            sheet.value(row, column, text(cell.toString()));
            return lines(cell.toString(), table.columns().get(column).width());
        }
        return 1;
    }

    private StyleSetter style(int at, @Nullable Object cell) {
        Column column = table.columns().get(at);
        var style = sheet.style(row, at)
                .borderStyle("thin")
                .verticalAlignment("center")
                .wrapText(true);
        if (cell instanceof LocalDate) {
            style.format("yyyy-mm-dd");
        } else if (cell instanceof Number && column.money()) {
            style.format("#,##0.00");
        }
        return column.width() > NARROW || column.money() ? style : style.horizontalAlignment("center");
    }

    private void print() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(table.isWide() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
        sheet.addNamedRange(sheet.range(0, 0, row - 1, last), "_xlnm.Print_Area");
    }

    private int width() {
        return table.columns().stream().mapToInt(Column::width).sum();
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(it -> Math.max(1, (wide(it) + width - 1) / width))
                .sum();
    }

    /** A Chinese character takes the room of two others. */
    private static int wide(String text) {
        return text.codePoints().map(it -> it < 0x2e80 ? 1 : 2).sum();
    }

    /** Without what a workbook cannot hold. */
    private static String text(String text) {
        var clean = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
