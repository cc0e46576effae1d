package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One table that a person handed in: a CSV file or a sheet of a workbook. Can be read as often as wanted. */
public interface Sheet {

    /** What people call it: the title of a workbook's sheet, or the file's name without folder and ending. */
    String title();

    /** The file, or {@code name.xlsx!sheet}. */
    Place place();

    /**
     * Hands over one line after the other, headings first, without blank lines, until the taker says false. Never holds more
     * than one line.
     */
    void read(Predicate<Line> taker, Problems problems);

    /** Whether lines may be shorter than their headings, since empty cells at their end are not kept. */
    boolean endsEarly();

    /** All lines, for a small table. */
    default List<Line> lines(Problems problems) {
        var lines = new ArrayList<Line>();
        read(lines::add, problems);
        return lines;
    }
}
