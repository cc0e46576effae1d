package dabiao.web.page.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Forms as workbooks ready to print on A4. Text is always written as text, so that no cell can begin a formula. */
final class Workbooks {

    private static final int LONGEST = 32_000;
    private static final double LINE = 18;
    private static final int TALLEST = 400;
    private static final int NARROW = 12;

    private final Table table;
    private final Worksheet sheet;
    private final int last;
    private int row;

    private Workbooks(Table table, Worksheet sheet) {
        this.table = table;
        this.sheet = sheet;
        this.last = table.columns().size() - 1;
    }

    static byte[] of(String name, Table table) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dabiao", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            new Workbooks(table, workbook.newWorksheet(name)).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() {
        for (int i = 0; i <= last; i++) {
            sheet.width(i, table.columns().get(i).width());
        }
        title();
        table.remarks().forEach(this::line);
        headings();
        table.rows().forEach(this::row);
        table.ending().forEach(this::line);
        print();
    }

    private void title() {
        sheet.value(row, 0, table.title());
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
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, last).merge();
        sheet.style(row, 0).wrapText(true).verticalAlignment("center").set();
        int width = table.columns().stream().mapToInt(Table.Column::width).sum();
        sheet.rowHeight(row++, LINE * (1 + text.length() * 2 / width) + 4);
    }

    private void headings() {
        for (int i = 0; i <= last; i++) {
            sheet.value(row, i, table.columns().get(i).heading());
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
        int lines = 1;
        for (int i = 0; i <= last; i++) {
            lines = Math.max(lines, lines(table.columns().get(i).heading(), i));
        }
        sheet.rowHeight(row++, LINE * lines + 6);
    }

    private void row(List<? extends @Nullable Object> cells) {
        int lines = 1;
        for (int i = 0; i <= last; i++) {
            Object cell = i < cells.size() ? cells.get(i) : null;
            if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cell != null) {
                String text = shortened(cell.toString());
                sheet.value(row, i, text);
                lines = Math.max(lines, lines(text, i));
            }
        }
        sheet.range(row, 0, row, last)
                .style()
                .borderStyle("thin")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        for (int i = 0; i <= last; i++) {
            if (table.columns().get(i).width() <= NARROW) {
                sheet.style(row, i)
                        .borderStyle("thin")
                        .verticalAlignment("center")
                        .horizontalAlignment("center")
                        .wrapText(true)
                        .set();
            }
        }
        sheet.rowHeight(row++, Math.min(TALLEST, LINE * lines));
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

    private int lines(String text, int column) {
        int width = table.columns().get(column).width();
        return Math.max(1, (width(text) + width - 1) / width);
    }

    /** A Chinese character takes the room of two others. */
    private static int width(String text) {
        return text.codePoints().map(it -> it < 0x2e80 ? 1 : 2).sum();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
