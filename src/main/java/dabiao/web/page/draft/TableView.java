package dabiao.web.page.draft;

import dabiao.rulebook.Edition;
import dabiao.rulebook.workbook.EditedTable;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as it is edited: what each column may hold, and its rows, all equally long.
 *
 * @param title what people call it
 */
public record TableView(String title, List<TableView.Head> heads, List<List<String>> rows) {

    private static final int LONG = 14;

    /**
     * A column.
     *
     * @param heading as the file writes it
     * @param canonical as problems write it
     * @param choices the words that a cell may hold; empty where any text will do
     */
    public record Head(String heading, String canonical, String example, List<String> choices, boolean several) {

        /** One of a closed list. */
        public boolean isOne() {
            return !choices.isEmpty() && !several;
        }

        /** Any of a list, with semicolons between them. */
        public boolean isSeveral() {
            return !choices.isEmpty() && several;
        }
    }

    static Optional<Layout<? extends Record>> layout(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return path.indexOf('/') < 0
                ? Optional.empty()
                : Edition.TABLES.stream()
                        .filter(it -> name.equals(it.file() + ".csv"))
                        .findFirst();
    }

    static TableView of(String path, List<List<String>> cells, Vocabulary vocabulary) {
        var layout = layout(path);
        var headings = cells.isEmpty() ? List.<String>of() : cells.get(0);
        var heads = headings.stream()
                .map(it -> layout.flatMap(known -> known.column(it))
                        .map(column -> head(it, column, vocabulary))
                        .orElseGet(() -> new Head(it, it, "", List.of(), false)))
                .toList();
        var rows = cells.stream()
                .skip(1)
                .filter(row -> row.stream().anyMatch(it -> !it.isBlank()))
                .map(it -> padded(it, headings.size()))
                .toList();
        return new TableView(layout.map(Layout::title).orElse("词表"), heads, rows);
    }

    static List<List<String>> cells(byte[] csv) {
        return EditedTable.cells(csv);
    }

    /** Whether a column holds long texts. */
    public boolean isWide(int column) {
        return rows.stream().anyMatch(it -> it.get(column).length() > LONG);
    }

    /** All of it as lines of cells, headings first. */
    List<List<String>> lines() {
        var lines = new ArrayList<List<String>>();
        lines.add(heads.stream().map(Head::heading).toList());
        lines.addAll(rows);
        return lines;
    }

    /** The number of a column from 0; -1 where there is none. */
    int column(String heading) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).canonical().equals(heading)
                    || heads.get(i).heading().equals(heading)) {
                return i;
            }
        }
        return -1;
    }

    private static Head head(String heading, Column column, Vocabulary vocabulary) {
        return new Head(heading, column.heading(), column.example(), column.choices(vocabulary), column.isForSeveral());
    }

    private static List<String> padded(List<String> row, int width) {
        var cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
