package dabiao.web.page.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form, or one sheet of it, before it becomes a workbook, a page or CSV.
 *
 * @param name of the sheet
 * @param title in large letters above
 * @param remarks lines between title and table
 * @param columns without headings where the form is filled in box by box
 * @param rows cells are text, numbers, days, a {@link Box} or null
 * @param ending lines below the table, for signatures
 */
public record Table(
        String name,
        String title,
        List<String> remarks,
        List<Column> columns,
        List<? extends List<? extends @Nullable Object>> rows,
        List<String> ending) {

    private static final int PORTRAIT = 100;
    private static final int DENSE = 180;

    /**
     * A column and its width in characters.
     *
     * @param money whether its numbers are yuan, always with two places
     */
    public record Column(String heading, int width, boolean money) {

        Column(String heading, int width) {
            this(heading, width, false);
        }

        static Column yuan(String heading) {
            return new Column(heading, 12, true);
        }
    }

    /** Fills the rest of its row and leaves room for so many lines that are written by hand. */
    public record Box(String text, int lines) {

        @Override
        public String toString() {
            return text;
        }
    }

    static List<? extends @Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    /** Whether it is printed across. */
    public boolean isWide() {
        return columns.stream().mapToInt(Column::width).sum() > PORTRAIT;
    }

    public boolean hasHeadings() {
        return columns.stream().anyMatch(it -> !it.heading().isEmpty());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How much of a page's width a column has, in percent. */
    public int share(Column column) {
        int all = columns.stream().mapToInt(Column::width).sum();
        return Math.max(1, column.width() * 100 / Math.max(1, all));
    }

    /** Whether it needs small letters to stand on one page's width. */
    public boolean isDense() {
        return columns.stream().mapToInt(Column::width).sum() > DENSE;
    }

    /** How many columns a cell takes. */
    public int span(List<? extends @Nullable Object> row, int at) {
        return row.get(at) instanceof Box ? columns.size() - at : 1;
    }

    /** What a cell is, for a stylesheet. */
    public String kind(@Nullable Object cell, int at) {
        if (cell instanceof Box box) {
            return "box lines-" + box.lines();
        }
        if (!hasHeadings()) {
            return at % 2 == 0 ? "label" : "";
        }
        if (cell instanceof LocalDate) {
            return "day";
        }
        return cell instanceof Number ? "number" : columns.get(at).width() <= 12 ? "center" : "";
    }

    /** A number or another value as it is read, in a page and in CSV. */
    public String text(@Nullable Object value, int column) {
        if (!(value instanceof BigDecimal number)) {
            return value == null ? "" : value.toString();
        }
        if (columns.get(column).money()) {
            return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
        }
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
