package dabiao.yearend.flag;

import dabiao.assessment.flag.Likeness;
import dabiao.assessment.flag.Shingles;
import dabiao.assessment.flag.Sketches;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Joins texts that are alike without comparing all with all: texts that are alike share one of their rarest stretches, so only those
 * are indexed and only texts that meet there are compared, exactly. The index is made in parts, each of which fits into memory.
 */
final class RareStretches {

    private static final int BUCKETS = 1 << 20;
    private static final int PLACE_BITS = 8;
    private static final int LAST_PLACE = (1 << PLACE_BITS) - 1;
    private static final int ENTRIES_AT_ONCE = 1 << 20;

    private final Likeness likeness;
    private final int[] frequency = new int[BUCKETS];
    private long entries;
    private long comparisons;

    RareStretches(Likeness likeness) {
        this.likeness = likeness;
    }

    /** Learns from a text how rare stretches are; exact numbers are not needed, only the same ones for all. */
    void see(Shingles text) {
        for (int i = 0; i < text.size(); i++) {
            frequency[bucket(text.at(i))]++;
        }
        entries += likeness.prefix(text.size());
    }

    /** How often two texts were compared so far. */
    long comparisons() {
        return comparisons;
    }

    boolean isAlike(Shingles one, Shingles other) {
        if (!likeness.possible(one, other)) {
            return false;
        }
        comparisons++;
        return likeness.alike(one, other);
    }

    /**
     * Puts texts that are alike into one set.
     *
     * @param copies those that are in the set of an equal one already
     */
    void join(ShelvedTexts texts, BitSet copies, Sets sets) {
        var parts = new Parts((int) (entries / ENTRIES_AT_ONCE) + 1);
        var sketches = new Sketches(texts.size());
        for (int i = copies.nextClearBit(0); i < texts.size(); i = copies.nextClearBit(i + 1)) {
            var text = texts.text(i);
            sketches.put(i, text);
            index(text, i, parts);
        }
        var meeting = new Meeting(texts, sketches, sets);
        for (int part = 0; part < parts.count(); part++) {
            meeting.join(parts.sorted(part));
        }
    }

    /**
     * A text under its rarest stretches, each in the part that it belongs to: the stretch in the upper half of a long, the number of the
     * text and the place of the stretch among the text's own (or one before it) in the lower.
     */
    private void index(Shingles text, int number, Parts parts) {
        var byRarity = new long[text.size()];
        for (int i = 0; i < byRarity.length; i++) {
            byRarity[i] = (long) frequency[bucket(text.at(i))] << 32 | text.at(i) & 0xFFFF_FFFFL;
        }
        Arrays.sort(byRarity);
        int most = likeness.prefix(text.size());
        for (int place = 0; place < most; place++) {
            parts.add(
                    bucket((int) byRarity[place]) % parts.count(),
                    byRarity[place] << 32 | (long) number << PLACE_BITS | Math.min(place, LAST_PLACE));
        }
    }

    private static int bucket(int stretch) {
        return (stretch * 0x9E37_79B9) >>> 12;
    }

    /** Texts that meet under a stretch. */
    private final class Meeting {

        private final ShelvedTexts texts;
        private final Sketches sketches;
        private final Sets sets;

        Meeting(ShelvedTexts texts, Sketches sketches, Sets sets) {
            this.texts = texts;
            this.sketches = sketches;
            this.sets = sets;
        }

        void join(Longs index) {
            for (int from = 0; from < index.size(); ) {
                int to = from + 1;
                while (to < index.size() && index.get(to) >>> 32 == index.get(from) >>> 32) {
                    to++;
                }
                for (int i = from + 1; i < to; i++) {
                    join(index, i, from);
                }
                from = to;
            }
        }

        /** One with those before it. */
        private void join(Longs index, int at, int from) {
            int one = number(index.get(at));
            Shingles text = null;
            for (int i = from; i < at; i++) {
                int other = number(index.get(i));
                if (sets.find(one) != sets.find(other) && isPossible(index.get(at), index.get(i))) {
                    text = text == null ? texts.text(one) : text;
                    if (isAlike(text, texts.text(other))) {
                        sets.join(one, other);
                    }
                }
            }
        }

        private boolean isPossible(long one, long other) {
            int first = number(one);
            int second = number(other);
            return likeness.possible(sketches.size(first), place(one), sketches.size(second), place(other))
                    && sketches.mayBeAlike(first, second, likeness);
        }

        private static int number(long entry) {
            return (int) (entry >>> PLACE_BITS) & ShelvedTexts.MOST - 1;
        }

        private static int place(long entry) {
            return (int) entry & LAST_PLACE;
        }
    }
}
