package dabiao.assessment.flag;

/**
 * A text in a few bits, one bit for each of its stretches among 256. What one text has here and another lacks, the other cannot share; so
 * most texts that are unlike show it without being cut up in full. Immutable.
 */
final class Sketch {

    static final int WORDS = 4;

    private final long[] bits = new long[WORDS];
    private final int stretches;
    private final int letters;

    private Sketch(int[] stretches, int letters) {
        this.stretches = stretches.length;
        this.letters = letters;
        for (int it : stretches) {
            add(it, bits);
        }
    }

    static Sketch of(String text, int size) {
        var letters = Shingles.letters(text);
        return new Sketch(Shingles.stretches(letters, size), letters.length);
    }

    static void add(int stretch, long[] bits) {
        int bit = (stretch * 0x9E3779B9) >>> 24;
        bits[bit >>> 6] |= 1L << bit;
    }

    static long[] blank() {
        return new long[WORDS];
    }

    /** Never less than two texts of such sizes share that have these bits. */
    static int mostShared(long[] bits, int at, int size, long[] others, int otherAt, int otherSize) {
        int onlyHere = 0;
        int onlyThere = 0;
        for (int i = 0; i < WORDS; i++) {
            onlyHere += Long.bitCount(bits[at + i] & ~others[otherAt + i]);
            onlyThere += Long.bitCount(others[otherAt + i] & ~bits[at + i]);
        }
        return Math.min(size - onlyHere, otherSize - onlyThere);
    }

    /** Letters and digits of the text. */
    int letters() {
        return letters;
    }

    boolean isEmpty() {
        return stretches == 0;
    }

    /** Whether the texts may share so much ({@code times/over} of all that either has); never says no where they do. */
    boolean mayShare(Sketch other, long times, long over) {
        int onlyHere = 0;
        int onlyThere = 0;
        int either = 0;
        for (int i = 0; i < WORDS; i++) {
            onlyHere += Long.bitCount(bits[i] & ~other.bits[i]);
            onlyThere += Long.bitCount(other.bits[i] & ~bits[i]);
            either += Long.bitCount(bits[i] | other.bits[i]);
        }
        long shared = Math.min(stretches - onlyHere, other.stretches - onlyThere);
        return shared * over >= either * times;
    }
}
