package dabiao.web.page.ledger;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.table.Line;
import dabiao.table.Sheet;
import dabiao.table.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table that was handed in, with every problem beside its row.
 *
 * @param file as the person knows it; {@code name.xlsx!sheet} for a sheet
 * @param whole problems of the table as a whole
 */
public record Marked(String file, List<Problem> whole, List<Row> rows) {

    private static final int SHOWN = 100;

    /** A row with problems; without cells where it could not be read, or where there are very many. */
    public record Row(int line, List<Problem> problems, List<Cell> cells) {}

    /** A cell that is filled or wrong. */
    public record Cell(String heading, String text, boolean isWrong) {}

    static List<Marked> of(Map<String, byte[]> files, List<Problem> problems) {
        var byFile = new LinkedHashMap<String, List<Problem>>();
        problems.forEach(it -> byFile.computeIfAbsent(it.place().file(), file -> new ArrayList<>())
                .add(it));
        var marked = new ArrayList<Marked>();
        byFile.forEach((file, list) -> marked.add(of(file, lines(files, file), list)));
        return marked;
    }

    private static Marked of(String file, List<Line> lines, List<Problem> problems) {
        var byLine = new TreeMap<Integer, List<Problem>>();
        problems.forEach(it -> byLine.computeIfAbsent(it.place().line(), line -> new ArrayList<>())
                .add(it));
        var whole = byLine.getOrDefault(0, List.of());
        byLine.remove(0);
        var rows = new ArrayList<Row>();
        byLine.forEach((line, list) ->
                rows.add(new Row(line, list, rows.size() < SHOWN ? cells(lines, line, list) : List.of())));
        return new Marked(file, whole, rows);
    }

    private static List<Cell> cells(List<Line> lines, int number, List<Problem> problems) {
        var row = lines.stream().filter(it -> it.number() == number).findFirst();
        if (row.isEmpty() || lines.get(0).number() == number) {
            return List.of();
        }
        var wrong = problems.stream().map(Problem::place).map(Place::column).toList();
        var headings = lines.get(0).cells();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < headings.size(); i++) {
            String text = i < row.get().cells().size() ? row.get().cells().get(i) : "";
            boolean isWrong = wrong.contains(headings.get(i));
            if (isWrong || !text.isEmpty()) {
                cells.add(new Cell(headings.get(i), text, isWrong));
            }
        }
        return cells;
    }

    private static List<Line> lines(Map<String, byte[]> files, String file) {
        var ignored = new Problems();
        return files.entrySet().stream()
                .filter(it -> file.equals(it.getKey()) || file.startsWith(it.getKey() + "!"))
                .flatMap(it -> Sheets.of(it.getKey(), it.getValue(), ignored).stream())
                .filter(it -> it.place().file().equals(file))
                .findFirst()
                .map((Sheet it) -> it.lines(ignored))
                .orElse(List.of());
    }
}
