package dabiao.rulebook.workbook;

import dabiao.problem.Problems;
import dabiao.table.Column;
import dabiao.table.Grid;
import dabiao.table.Layout;
import dabiao.table.Vocabulary;
import dabiao.table.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An edition as one workbook: a sheet for each table, texts line by line, the words that may be used; every cell is text, so that Excel
 * makes neither days nor formulas of it. A hidden sheet keeps the files as they were.
 */
public final class EditionWorkbook {

    static final String ABOUT = "说明";
    static final String KEPT = "原件";
    static final String STANDARD = "标准";
    static final String EFFECTIVE = "生效日期";

    static final String WORDS = "可选词";
    private static final int CHUNK = 30_000;
    private static final int SPARE_ROWS = 200;
    private static final int WIDEST = 48;
    private static final List<String> NOTES = List.of(
            "每张工作表是这一版的一个文件。改单元格、加行、删行，保存后在网页的规则草稿里交回，或者用 check --from-workbook；没有改的内容一个字节都不会变。",
            "表头的名称不要改。几个词之间用“；”隔开。",
            "要立一个新版本，只改上面的生效日期，再改各表。",
            "要用这一版还没有的表，新建一张工作表，取表的名称（例如 频次），第一行写表头。",
            "standard.yaml、scenarios.yaml 和 .drl 每行一个单元格，行首的空格要保留。");

    private final Vocabulary vocabulary;
    private final Worksheet words;
    private int lists;

    private EditionWorkbook(Vocabulary vocabulary, Worksheet words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /**
     * The workbook of an edition, {@code sanhui-yike/2023-01-01}, with the list of words.
     *
     * @param files of the whole rulebook, by their paths below the rules folder
     */
    public static byte[] of(String edition, SortedMap<String, byte[]> files, Vocabulary vocabulary) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dabiao", "1.0")) {
            about(workbook.newWorksheet(ABOUT), edition);
            var sheets = new LinkedHashMap<Parts.Part, Worksheet>();
            Parts.of(edition, files).forEach(it -> sheets.put(it, workbook.newWorksheet(it.sheet())));
            var made = new EditionWorkbook(vocabulary, workbook.newWorksheet(WORDS));
            sheets.forEach((part, sheet) -> made.fill(sheet, part, cells(part, files)));
            made.words.setVisibilityState(VisibilityState.HIDDEN);
            keep(workbook.newWorksheet(KEPT), sheets.keySet(), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What the cells of a file say, line by line. */
    private static List<List<String>> cells(Parts.Part part, SortedMap<String, byte[]> files) {
        var bytes = files.getOrDefault(part.path(), new byte[0]);
        if (part.isWorkbook()) {
            return Grid.of(part.path(), bytes, new Problems()).stream()
                    .findFirst()
                    .map(it -> it.rows().stream()
                            .map(row -> row.stream().map(Retyped::written).toList())
                            .toList())
                    .orElse(List.of());
        }
        var written = Written.of(bytes, part.isTable());
        return written.lines().stream()
                .map(it -> it.cells().stream().map(written::said).toList())
                .toList();
    }

    private void fill(Worksheet sheet, Parts.Part part, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var cell = rows.get(row).get(column);
                if (!cell.isEmpty()) {
                    sheet.value(row, column, cell);
                }
            }
        }
        sheet.range(0, 0, rows.size() + SPARE_ROWS, columns - 1)
                .style()
                .format("@")
                .set();
        if (part.isTable() && !rows.isEmpty()) {
            sheet.freezePane(0, 1);
            sheet.range(0, 0, 0, columns - 1)
                    .style()
                    .bold()
                    .fillColor("ECEFF2")
                    .format("@")
                    .set();
            widths(sheet, rows, columns);
            part.layout().ifPresent(it -> offer(sheet, it, rows));
        } else {
            sheet.width(0, 2 * WIDEST);
        }
    }

    private static void widths(Worksheet sheet, List<List<String>> rows, int columns) {
        for (int column = 0; column < columns; column++) {
            int at = column;
            int longest = rows.stream()
                    .filter(it -> it.size() > at)
                    .mapToInt(it -> it.get(at).length())
                    .max()
                    .orElse(0);
            sheet.width(column, Math.min(WIDEST, 4 + 2 * longest));
        }
    }

    private void offer(Worksheet sheet, Layout<?> layout, List<List<String>> rows) {
        for (int i = 0; i < rows.get(0).size(); i++) {
            int at = i;
            layout.column(rows.get(0).get(i)).ifPresent(it -> offer(sheet, at, it, rows.size()));
        }
    }

    /** A cell of several words may hold more than the list offers, so only single words are held to it. */
    private void offer(Worksheet sheet, int at, Column column, int rows) {
        var choices = column.choices(vocabulary);
        if (choices.isEmpty()) {
            return;
        }
        int list = lists++;
        words.value(0, list, column.heading());
        for (int i = 0; i < choices.size(); i++) {
            words.value(1 + i, list, choices.get(i));
        }
        sheet.range(1, at, rows + SPARE_ROWS, at)
                .validateWithList(words.range(1, list, choices.size(), list))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(column.type() != Words.class)
                .errorTitle(column.heading())
                .error("请从下拉列表里选一个词。");
    }

    private static void keep(Worksheet sheet, Iterable<Parts.Part> parts, SortedMap<String, byte[]> files) {
        int row = 0;
        for (var part : parts) {
            var bytes = files.getOrDefault(part.path(), new byte[0]);
            var text = Base64.getEncoder().encodeToString(bytes);
            sheet.value(row, 0, part.path());
            sheet.value(row, 1, part.sheet());
            for (int at = 0; at < text.length(); at += CHUNK) {
                sheet.value(row, 2 + at / CHUNK, text.substring(at, Math.min(text.length(), at + CHUNK)));
            }
            row++;
        }
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }

    private static void about(Worksheet sheet, String edition) {
        var parts = edition.split("/", -1);
        sheet.width(0, 12);
        sheet.width(1, 100);
        text(sheet, 0, STANDARD, parts[0]);
        text(sheet, 1, EFFECTIVE, parts[1]);
        for (int i = 0; i < NOTES.size(); i++) {
            text(sheet, 3 + i, "", NOTES.get(i));
        }
        sheet.range(0, 0, 1, 1).style().format("@").set();
    }

    private static void text(Worksheet sheet, int row, String key, String value) {
        sheet.value(row, 0, key);
        sheet.value(row, 1, value);
    }
}
