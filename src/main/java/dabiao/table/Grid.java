package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook as it stands, hidden or not, before anything is made of it: every cell where it is, with what Excel made of it.
 *
 * @param rows from the first row of the sheet; a row may be shorter than others, and empty
 */
public record Grid(String title, List<List<Grid.Typed>> rows) {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** What Excel takes a cell for. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        SHARE,
        YES_NO
    }

    /** A cell: its text as it was typed, or the plain number that stands for a number, a day or a share. */
    public record Typed(Kind kind, String text) {

        public static final Typed EMPTY = new Typed(Kind.TEXT, "");
    }

    /** All sheets; none after a problem. The name is what the person knows the workbook by. */
    public static List<Grid> of(String name, byte[] bytes, Problems problems) {
        var source = Source.of(name, bytes);
        var place = Place.of(name);
        try {
            if (!Packed.isSafe(source)) {
                problems.error("T105", place, "工作簿解开后过大，或者有超出 Excel 列数的单元格，", "请另存一份再试。");
                return List.of();
            }
            return grids(source);
        } catch (IOException | RuntimeException e) {
            problems.error("T102", place, "这不是 Excel 工作簿，或者已经损坏、加了密码，", "请交没有密码的 .xlsx。");
            return List.of();
        }
    }

    private static List<Grid> grids(Source source) throws IOException {
        var grids = new ArrayList<Grid>();
        try (var workbook = new ReadableWorkbook(source.open(), WITH_FORMATS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                grids.add(new Grid(Text.strip(sheet.getName()), rows(sheet)));
            }
        }
        return grids;
    }

    private static List<List<Typed>> rows(Sheet sheet) throws IOException {
        var rows = new ArrayList<List<Typed>>();
        try (var read = sheet.openStream()) {
            read.forEach(row -> {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(cells(row));
            });
        }
        return rows;
    }

    private static List<Typed> cells(Row row) {
        var cells = new ArrayList<Typed>();
        for (Cell cell : row) {
            cells.add(typed(cell));
        }
        return cells;
    }

    private static Typed typed(@Nullable Cell cell) {
        if (cell == null) {
            return Typed.EMPTY;
        }
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case NUMBER -> new Typed(kind(cell), Text.number(raw));
            case BOOLEAN -> new Typed(Kind.YES_NO, raw.equals("1") ? "是" : "否");
            case FORMULA -> formula(cell, raw);
            case ERROR -> new Typed(Kind.TEXT, raw);
            default -> new Typed(Kind.TEXT, Objects.requireNonNullElse(cell.getText(), ""));
        };
    }

    private static Typed formula(Cell cell, String raw) {
        if (raw.isEmpty()) {
            return new Typed(Kind.TEXT, "=" + cell.getFormula());
        }
        return cell.getValue() instanceof Number ? new Typed(kind(cell), Text.number(raw)) : new Typed(Kind.TEXT, raw);
    }

    private static Kind kind(Cell cell) {
        var format = Objects.requireNonNullElse(cell.getDataFormatString(), "").toLowerCase(java.util.Locale.ROOT);
        var plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "");
        if (plain.contains("%")) {
            return Kind.SHARE;
        }
        return plain.contains("y") || plain.contains("d") || plain.contains("m") && !plain.contains("h")
                ? Kind.DAY
                : Kind.NUMBER;
    }
}
