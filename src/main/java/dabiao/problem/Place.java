package dabiao.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands that a person wrote: a file, its line and column.
 *
 * @param file path or name as the person knows it; for a sheet of a workbook {@code name.xlsx!sheet}
 * @param line from 1; 0 means the file as a whole
 * @param column the heading of a table's column, a key, or the number of a character (from 1); null where a whole line is meant
 */
public record Place(String file, int line, @Nullable String column) implements Comparable<Place> {

    public static Place of(String file) {
        return new Place(file, 0, null);
    }

    public static Place line(String file, int line) {
        return new Place(file, line, null);
    }

    public Place at(String column) {
        return new Place(file, line, column);
    }

    /** As an office reads it: {@code frequency.csv 第 7 行「最低次数」}. */
    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(" 第 ").append(line).append(" 行");
        }
        if (column != null) {
            text.append('「').append(column).append('」');
        }
        return text.toString();
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}
