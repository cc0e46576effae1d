package dabiao.table;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The line of headings: which cell of a line belongs to which column of the layout.
 *
 * @param columns for each cell the index of its column; {@link #NOTHING} or {@link #IGNORED} where there is none
 * @param missing for each column of the layout whether the table does not have it
 */
record Head(List<Integer> columns, List<Boolean> missing) {

    static final int NOTHING = -1;
    static final int IGNORED = -2;

    private static final Set<String> NOTES = Set.of("备注", "序号");

    /** Whether some cell of the line is a heading of the layout. */
    static boolean isOf(Layout<?> layout, Line line) {
        return line.cells().stream().anyMatch(it -> layout.column(it).isPresent());
    }

    static Head read(Layout<?> layout, Line line, Place place, Problems problems) {
        var columns = new ArrayList<Integer>();
        var strange = new ArrayList<String>();
        for (String heading : line.cells()) {
            int index = index(layout, heading);
            if (index == NOTHING && !heading.isEmpty()) {
                strange.add(heading);
            }
            if (index >= 0 && columns.contains(index)) {
                problems.error("T113", place.at(heading), "这一列出现了两次，", "请只留一列。");
            }
            columns.add(index == NOTHING && !heading.isEmpty() ? IGNORED : index);
        }
        var missing = missing(layout, columns);
        var meant = strange(layout, strange, missing, place, problems);
        absent(layout, missing, meant, place, problems);
        return new Head(List.copyOf(columns), missing);
    }

    /** The index of the column that a heading means. */
    static int index(Layout<?> layout, String heading) {
        int index = layout.column(heading).map(layout.columns()::indexOf).orElse(NOTHING);
        return index == NOTHING && NOTES.contains(Headings.plain(heading)) ? IGNORED : index;
    }

    /** The last cell that a line may fill, plus one. */
    int width() {
        return columns.size();
    }

    /** Complains about headings that the layout does not have; returns the missing ones that were probably meant. */
    static Set<String> strange(
            Layout<?> layout, List<String> strange, List<Boolean> missing, Place place, Problems problems) {
        var free = new TreeSet<String>();
        for (int i = 0; i < missing.size(); i++) {
            if (missing.get(i)) {
                free.add(layout.columns().get(i).heading());
            }
        }
        var meant = new HashSet<String>();
        for (String heading : strange) {
            String plain = Headings.plain(heading);
            Nearest.of(plain, free).ifPresent(meant::add);
            String hint = Nearest.hint(plain, free);
            problems.error(
                    "T112",
                    place.at(heading),
                    "“" + layout.title() + "”没有这一列，",
                    hint.isEmpty() ? "请删去这一列，或者改名为“备注”。" : hint);
        }
        return meant;
    }

    static void absent(Layout<?> layout, List<Boolean> missing, Set<String> meant, Place place, Problems problems) {
        for (int i = 0; i < missing.size(); i++) {
            var column = layout.columns().get(i);
            if (missing.get(i) && column.required() && !meant.contains(column.heading())) {
                problems.error("T111", place, "缺少“" + column.heading() + "”列，", "这一列必须有。");
            }
        }
    }

    private static List<Boolean> missing(Layout<?> layout, List<Integer> present) {
        var missing = new Boolean[layout.columns().size()];
        Arrays.setAll(missing, it -> !present.contains(it));
        return List.of(missing);
    }
}
