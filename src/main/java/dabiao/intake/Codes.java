package dabiao.intake;

/**
 * Codes of one ledger of one organisation, each with where it was seen first. There may be millions, so that 64 bits are kept of a
 * code and not its text: among a hundred thousand codes two different ones are taken for the same once in some thousand million times.
 * Not thread-safe.
 */
final class Codes {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FEW = 16;

    private long[] marks = new long[FEW];
    private long[] wheres = new long[FEW];
    private int size;

    /**
     * Remembers where a code was seen unless it was seen before.
     *
     * @param where anything but 0
     * @return where it was seen before; 0 if it was not
     */
    long first(String code, long where) {
        if (2 * size >= marks.length) {
            grow();
        }
        return put(mark(code), where);
    }

    private long put(long mark, long where) {
        int at = slot(mark);
        if (wheres[at] == 0) {
            marks[at] = mark;
            wheres[at] = where;
            size++;
            return 0;
        }
        return wheres[at];
    }

    /** Where that mark is, or else belongs. */
    private int slot(long mark) {
        int at = (int) mark & marks.length - 1;
        while (wheres[at] != 0 && marks[at] != mark) {
            at = at + 1 & marks.length - 1;
        }
        return at;
    }

    private void grow() {
        var oldMarks = marks;
        var oldWheres = wheres;
        marks = new long[2 * oldMarks.length];
        wheres = new long[marks.length];
        size = 0;
        for (int i = 0; i < oldMarks.length; i++) {
            if (oldWheres[i] != 0) {
                put(oldMarks[i], oldWheres[i]);
            }
        }
    }

    private static long mark(String code) {
        long mark = code.length();
        for (int i = 0; i < code.length(); i++) {
            mark = mark * SPREAD + code.charAt(i);
            mark ^= mark >>> 29;
        }
        mark *= 0xBF58476D1CE4E5B9L;
        mark ^= mark >>> 32;
        return mark * SPREAD ^ mark >>> 17;
    }
}
