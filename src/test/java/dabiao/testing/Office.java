package dabiao.testing;

import dabiao.problem.Problems;
import dabiao.table.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A person with a spreadsheet: opens a workbook, changes cells, saves it; saving may make numbers and days of what looks like them. */
public final class Office {

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    public Office(byte[] workbook) {
        Grid.of("x.xlsx", workbook, new Problems()).forEach(it -> {
            var rows = new ArrayList<List<String>>();
            it.rows()
                    .forEach(row -> rows.add(
                            new ArrayList<>(row.stream().map(Office::shown).toList())));
            sheets.put(it.title(), rows);
        });
    }

    public Office put(String sheet, int row, int column, String text) {
        var cells = sheets.get(sheet).get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        return this;
    }

    /** Puts it where that text stands in a column. */
    public Office put(String sheet, String id, String heading, String text) {
        return put(sheet, row(sheet, id), sheets.get(sheet).get(0).indexOf(heading), text);
    }

    public Office replaceLine(String sheet, String line, String... others) {
        int row = row(sheet, line);
        sheets.get(sheet).remove(row);
        for (String other : others) {
            insert(sheet, row++, other);
        }
        return this;
    }

    public Office insert(String sheet, int row, String... cells) {
        sheets.get(sheet).add(row, new ArrayList<>(List.of(cells)));
        return this;
    }

    /** Below the last row that is filled. */
    public Office append(String sheet, String... cells) {
        var rows = sheets.computeIfAbsent(sheet, it -> new ArrayList<>());
        int row = rows.size();
        while (row > 0 && rows.get(row - 1).stream().allMatch(String::isEmpty)) {
            row--;
        }
        return insert(sheet, row, cells);
    }

    public Office delete(String sheet, String id) {
        sheets.get(sheet).remove(row(sheet, id));
        return this;
    }

    public int row(String sheet, String first) {
        var rows = sheets.get(sheet);
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty() && rows.get(i).get(0).equals(first)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Sheet '%s' has no row '%s'.".formatted(sheet, first));
    }

    public Map<String, List<List<String>>> sheets() {
        return sheets;
    }

    private static String shown(Grid.Typed cell) {
        return switch (cell.kind()) {
            case DAY ->
                LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(cell.text())).toString();
            case SHARE -> new BigDecimal(cell.text()).movePointRight(2).toBigInteger() + "%";
            default -> cell.text();
        };
    }

    /** As it was typed, every cell text. */
    public byte[] saved() {
        return saved(false);
    }

    /** With every cell that looks like a number, a day or a share made into one. */
    public byte[] savedByExcel() {
        return saved(true);
    }

    private byte[] saved(boolean retyped) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((title, rows) -> {
                var sheet = workbook.newWorksheet(title);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        put(sheet, row, column, rows.get(row).get(column), retyped);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String text, boolean retyped) {
        if (retyped && text.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (retyped && text.matches("\\d{1,3}%")) {
            sheet.value(row, column, new BigDecimal(text.replace("%", "")).movePointLeft(2));
            sheet.style(row, column).format("0%").set();
        } else if (retyped && text.matches("20\\d\\d-\\d\\d-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy/m/d").set();
        } else if (retyped && text.matches("\\d\\d-\\d\\d")) {
            sheet.value(row, column, LocalDate.parse("2026-" + text));
            sheet.style(row, column).format("m\"月\"d\"日\"").set();
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
