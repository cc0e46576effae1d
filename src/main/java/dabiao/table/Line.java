package dabiao.table;

import java.util.List;

/**
 * One line of a table as it was written.
 *
 * @param number of the line in its file or sheet, from 1
 * @param cells their text without blanks around it; an empty cell is an empty text
 */
public record Line(int number, List<String> cells) {

    boolean isBlank() {
        return filled() == 0;
    }

    /** How many cells hold something. */
    int filled() {
        int filled = 0;
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                filled++;
            }
        }
        return filled;
    }
}
