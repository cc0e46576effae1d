package dabiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of text in columns that line up where a Chinese character is as wide as two letters. Not thread-safe. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<Column> columns) {
        this.columns = columns;
        rows.add(columns.stream().map(Column::heading).toList());
    }

    public static TextTable of(Column... columns) {
        return new TextTable(List.of(columns));
    }

    /** One cell for each column. */
    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "A row has %d cells for %d columns.".formatted(cells.length, columns.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Headings, a rule, the rows; no line ends in blanks. */
    public List<String> lines() {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        var lines = new ArrayList<>(
                rows.stream().map(it -> line(it, widths).stripTrailing()).toList());
        int all = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
        lines.add(1, "-".repeat(all));
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines()) + "\n";
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(it -> Width.of(columns.get(column).cut(it.get(column))))
                .max()
                .orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(it -> columns.get(it).placed(cells.get(it), widths[it]))
                .collect(Collectors.joining(GAP));
    }

    /**
     * @param most cells that are wider are cut; in letters
     */
    public record Column(String heading, boolean right, int most) {

        public static Column left(String heading) {
            return new Column(heading, false, Integer.MAX_VALUE);
        }

        public static Column right(String heading) {
            return new Column(heading, true, Integer.MAX_VALUE);
        }

        public Column atMost(int letters) {
            return new Column(heading, right, letters);
        }

        private String cut(String cell) {
            return Width.cut(cell, most);
        }

        private String placed(String cell, int width) {
            var text = cut(cell);
            var blanks = " ".repeat(width - Width.of(text));
            return right ? blanks + text : text + blanks;
        }
    }
}
