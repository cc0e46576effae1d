package dabiao.yearend.flag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may have turned up in more than one organisation. Of the codes of all the others marks of four bytes are kept, so that some are
 * named who did not, and nobody is left out who did.
 */
final class People {

    private static final int FIRST = 64;
    private static final int SPREAD = 0x9E37_79B9;
    /** Where nobody is. */
    private static final int FREE = 0;

    private int[] marks = new int[FIRST];
    private int[] where = new int[FIRST];
    private final Set<String> shared = new HashSet<>();
    private int size;
    private int organisations;

    /** Takes in all who turned up in one organisation, which is handed in once. */
    void see(List<String> people) {
        organisations++;
        for (String it : people) {
            if (2 * size >= marks.length) {
                grow();
            }
            put(it, organisations);
        }
    }

    boolean mayBeShared(String code) {
        return shared.contains(code);
    }

    private void put(String code, int organisation) {
        int slot = slot(code.hashCode());
        if (where[slot] == FREE) {
            marks[slot] = code.hashCode();
            where[slot] = organisation;
            size++;
        } else if (where[slot] != organisation) {
            shared.add(code);
        }
    }

    /** Where that mark is, or else belongs. */
    private int slot(int mark) {
        int slot = mark * SPREAD >>> 7 & marks.length - 1;
        while (where[slot] != FREE && marks[slot] != mark) {
            slot = slot + 1 & marks.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldMarks = marks;
        var oldWhere = where;
        marks = new int[2 * oldMarks.length];
        where = new int[marks.length];
        for (int i = 0; i < oldMarks.length; i++) {
            if (oldWhere[i] != FREE) {
                int slot = slot(oldMarks[i]);
                marks[slot] = oldMarks[i];
                where[slot] = oldWhere[i];
            }
        }
    }
}
