package dabiao.assessment.measure;

import dabiao.fact.Activity;
import dabiao.fact.Fact;
import dabiao.table.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of activity that the tables of a year ask for: 党课 alone, or any of several. Each such cell has a shelf of its own, so that
 * an activity is looked at once and laid wherever it is asked for. Changed only while a rulebook is made ready.
 */
public final class AskedKinds {

    static final AskedKinds NONE = new AskedKinds();

    private static final int[] NOBODY = {};
    private static final int MONTHLY = 16;

    private final Map<Words, Integer> shelves = new HashMap<>();
    private final Map<Words, Integer> cells = new IdentityHashMap<>();
    private final Map<String, int[]> wanted = new HashMap<>();

    /** The same kinds, and room for more. */
    public AskedKinds copy() {
        var copy = new AskedKinds();
        copy.shelves.putAll(shelves);
        copy.cells.putAll(cells);
        copy.wanted.putAll(wanted);
        return copy;
    }

    /** Takes in a cell of a table that asks for activities of any of these kinds. */
    public void add(Words kinds) {
        var known = shelves.get(kinds);
        int shelf = known != null ? known : shelves.size();
        cells.put(kinds, shelf);
        if (known == null) {
            shelves.put(kinds, shelf);
            kinds.forEach(it -> wanted.merge(it, new int[] {shelf}, AskedKinds::joined));
        }
    }

    private static int[] joined(int[] some, int[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /** The shelf of a cell, or -1 where it is not one of the tables. */
    int shelf(Words cell) {
        var shelf = cells.get(cell);
        return shelf == null ? -1 : shelf;
    }

    /** Lays every activity on the shelves that ask for it, in the order of the rows. */
    Shelved lay(List<Activity> rows) {
        var shelved = new Shelved(shelves.size());
        var kinds = kindsOf(rows);
        var first = firstOf(kinds);
        for (int i = 0; i < kinds.length; i++) {
            lay(rows.get(i), first[i], shelved);
            for (int other = 1; other < kinds[i].size(); other++) {
                lay(rows.get(i), kinds[i].get(other), shelved);
            }
        }
        return shelved;
    }

    /**
     * The kinds of every activity, fetched before the first is looked at: rows lie far apart in memory, and so do their cells and the words
     * in these. In loops that do nothing else the processor waits for many of them at a time.
     */
    private static List<String>[] kindsOf(List<Activity> rows) {
        var cells = new Words[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows.get(i).kinds();
        }
        return Words.lists(cells);
    }

    private static String[] firstOf(List<String>[] kinds) {
        var first = new String[kinds.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = kinds[i].isEmpty() ? "" : kinds[i].get(0);
        }
        return first;
    }

    private void lay(Fact row, String kind, Shelved shelved) {
        for (int shelf : wanted.getOrDefault(kind, NOBODY)) {
            shelved.put(shelf, row);
        }
    }

    /** The first kind of every row, fetched before the first row is looked at. */
    static String[] kinds(List<? extends Fact> rows) {
        var kinds = new String[rows.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = rows.get(i).kind();
        }
        return kinds;
    }

    /** The activities of one organisation by shelf. */
    static final class Shelved {

        private final @Nullable ArrayList<Fact>[] rows;

        @SuppressWarnings("unchecked")
        private Shelved(int shelves) {
            rows = (ArrayList<Fact>[]) new ArrayList<?>[shelves];
        }

        /** What is of two kinds that a cell asks for lies there once. */
        private void put(int shelf, Fact row) {
            var own = rows[shelf];
            if (own == null) {
                own = new ArrayList<>(MONTHLY);
                rows[shelf] = own;
            }
            if (own.isEmpty() || own.get(own.size() - 1) != row) {
                own.add(row);
            }
        }

        List<Fact> on(int shelf) {
            var own = rows[shelf];
            return own == null ? List.of() : own;
        }
    }
}
