package dabiao.web.page.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form before it becomes a workbook or CSV.
 *
 * @param title in large letters above
 * @param remarks lines between title and table
 * @param rows cells are text, numbers or null
 * @param ending lines below the table, for signatures
 */
record Table(
        String title,
        List<String> remarks,
        List<Column> columns,
        List<? extends List<? extends @Nullable Object>> rows,
        List<String> ending) {

    /** A column and its width in characters. */
    record Column(String heading, int width) {}

    boolean isWide() {
        return columns.stream().mapToInt(Column::width).sum() > 100;
    }
}
