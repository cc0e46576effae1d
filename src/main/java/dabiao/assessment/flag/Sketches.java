package dabiao.assessment.flag;

/**
 * The sizes of many texts and a few bits of each, by the numbers of the texts: enough to tell of most of them that they are not alike, without
 * the texts themselves. Not thread-safe while it is filled.
 */
public final class Sketches {

    private final long[] bits;
    private final int[] sizes;

    /** With room for so many texts. */
    public Sketches(int texts) {
        bits = new long[texts * Sketch.WORDS];
        sizes = new int[texts];
    }

    public void put(int number, Shingles text) {
        sizes[number] = text.size();
        text.sketch(bits, number * Sketch.WORDS);
    }

    /** How many different stretches a text has. */
    public int size(int number) {
        return sizes[number];
    }

    /** Whether two texts may be alike; never says no where they are. */
    public boolean mayBeAlike(int one, int other, Likeness likeness) {
        int most = Sketch.mostShared(bits, one * Sketch.WORDS, sizes[one], bits, other * Sketch.WORDS, sizes[other]);
        return likeness.possible(sizes[one], sizes[other], most);
    }
}
