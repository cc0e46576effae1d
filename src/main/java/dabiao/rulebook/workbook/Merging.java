package dabiao.rulebook.workbook;

import dabiao.table.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file as it was written, and the sheet that was made of it and edited: what is the same keeps its bytes. */
final class Merging {

    private final Written file;
    private final List<Written.Line> before;
    private final List<List<Grid.Typed>> after;
    private final List<Written.Line> lines = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final int headings;
    private int number = 1;

    private Merging(Written file, List<List<Grid.Typed>> sheet) {
        this.file = file;
        this.before = filled(file.lines());
        this.after = filledRows(sheet);
        this.headings = file.table() && !after.isEmpty() ? filledCells(after.get(0)) : 1;
    }

    /** The file's bytes, and for each of its lines the row of the sheet that it came from. */
    record Merged(byte[] bytes, Map<Integer, Integer> rows) {}

    static Merged of(Written file, List<List<Grid.Typed>> sheet) {
        var merging = new Merging(file, sheet);
        merging.merge();
        merging.lines.addAll(
                file.lines().subList(merging.before.size(), file.lines().size()));
        return new Merged(file.with(merging.lines), merging.rows);
    }

    private void merge() {
        var common = common();
        int i = 0;
        int j = 0;
        for (int[] pair : common) {
            gap(i, pair[0], j, pair[1]);
            add(before.get(pair[0]), pair[1]);
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        gap(i, before.size(), j, after.size());
    }

    /** Lines that went, came or were changed, between two that stayed: equally many belong to each other, else those that begin alike. */
    private void gap(int fromLine, int toLine, int fromRow, int toRow) {
        int line = fromLine;
        for (int row = fromRow; row < toRow; row++) {
            int own = toLine - fromLine == toRow - fromRow ? fromLine + row - fromRow : like(line, toLine, row);
            if (own >= 0) {
                add(changed(before.get(own), after.get(row)), row);
                line = own + 1;
            } else if (!file.table() || !isBlank(after.get(row))) {
                add(fresh(after.get(row)), row);
            }
        }
    }

    private int like(int from, int to, int row) {
        for (int line = from; line < to; line++) {
            if (Retyped.same(file.said(before.get(line).cells().get(0)), cell(after.get(row), 0))) {
                return line;
            }
        }
        return -1;
    }

    private void add(Written.Line line, int row) {
        if (!lines.isEmpty() && lines.get(lines.size() - 1).end().isEmpty()) {
            var last = lines.remove(lines.size() - 1);
            lines.add(new Written.Line(last.cells(), file.end()));
        }
        lines.add(line);
        rows.put(number, row + 1);
        number += 1
                + (int) String.join("", line.cells())
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
    }

    private Written.Line changed(Written.Line line, List<Grid.Typed> row) {
        var cells = new ArrayList<String>();
        int width = Math.max(Math.max(line.cells().size(), headings), filledCells(row));
        for (int i = 0; i < width; i++) {
            var old = i < line.cells().size() ? line.cells().get(i) : "";
            var now = cell(row, i);
            cells.add(Retyped.same(file.said(old), now) ? old : file.raw(Retyped.written(now)));
        }
        return new Written.Line(cells, line.end());
    }

    private Written.Line fresh(List<Grid.Typed> row) {
        int width = before.isEmpty()
                ? headings
                : Math.max(headings, before.get(0).cells().size());
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(width, filledCells(row)); i++) {
            cells.add(file.raw(Retyped.written(cell(row, i))));
        }
        return new Written.Line(cells, file.end());
    }

    /** The longest run of lines that stayed, as pairs of line and row. */
    private List<int[]> common() {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = isSame(before.get(i), after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var pairs = new ArrayList<int[]>();
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            if (isSame(before.get(i), after.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private boolean isSame(Written.Line line, List<Grid.Typed> row) {
        boolean lacksColumn = headings > before.get(0).cells().size() && !line.isBlank();
        if (lacksColumn || filledCells(row) > line.cells().size()) {
            return false;
        }
        for (int i = 0; i < line.cells().size(); i++) {
            if (!Retyped.same(file.said(line.cells().get(i)), cell(row, i))) {
                return false;
            }
        }
        return true;
    }

    private static Grid.Typed cell(List<Grid.Typed> row, int at) {
        return at < row.size() ? row.get(at) : Grid.Typed.EMPTY;
    }

    private static int filledCells(List<Grid.Typed> row) {
        int last = row.size();
        while (last > 0 && row.get(last - 1).text().isEmpty()) {
            last--;
        }
        return last;
    }

    private static boolean isBlank(List<Grid.Typed> row) {
        return row.stream().allMatch(it -> it.text().isBlank());
    }

    private static List<Written.Line> filled(List<Written.Line> lines) {
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return lines.subList(0, last);
    }

    private static List<List<Grid.Typed>> filledRows(List<List<Grid.Typed>> rows) {
        int last = rows.size();
        while (last > 0 && isBlank(rows.get(last - 1))) {
            last--;
        }
        return rows.subList(0, last);
    }
}
