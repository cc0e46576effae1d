package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The line of headings: which cell of a line belongs to which column of the layout. Immutable. */
final class Head {

    static final int NOTHING = -1;
    static final int IGNORED = -2;

    private static final Set<String> NOTES = Set.of("备注", "序号", "核对意见");

    /** For each cell the index of its column; {@link #NOTHING} or {@link #IGNORED} where there is none. */
    private final int[] columns;

    /** For each column of the layout an empty text, or null if the table does not have it. */
    private final @Nullable String[] blank;

    private Head(List<Integer> columns, List<Boolean> missing) {
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.blank = missing.stream().map(it -> it ? null : "").toArray(String[]::new);
    }

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
        new Gaps(layout, place, problems).check(strange, missing);
        return new Head(columns, missing);
    }

    /** The index of the column that a heading means. */
    static int index(Layout<?> layout, String heading) {
        int index = layout.column(heading).map(layout.columns()::indexOf).orElse(NOTHING);
        return index == NOTHING && NOTES.contains(Headings.plain(heading)) ? IGNORED : index;
    }

    /** The texts of the cells by column of the layout; null where the table does not have it, empty where the line ends early. */
    @Nullable
    String[] texts(List<String> cells) {
        var texts = blank.clone();
        for (int i = Math.min(columns.length, cells.size()) - 1; i >= 0; i--) {
            if (columns[i] >= 0) {
                texts[columns[i]] = cells.get(i);
            }
        }
        return texts;
    }

    /** The first cell that is filled and has no heading; -1 if there is none. */
    int strange(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean headed = i < columns.length && columns[i] != NOTHING;
            if (!headed && !cells.get(i).isEmpty()) {
                return i;
            }
        }
        return NOTHING;
    }

    /** The last cell that a line may fill, plus one. */
    int width() {
        return columns.length;
    }

    private static List<Boolean> missing(Layout<?> layout, List<Integer> present) {
        var missing = new Boolean[layout.columns().size()];
        Arrays.setAll(missing, it -> !present.contains(it));
        return List.of(missing);
    }
}
