package dabiao.assessment.flag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The different stretches of a few characters that a text consists of, blanks and punctuation aside; how alike two texts are is the
 * share of stretches that both have (Jaccard). Immutable.
 */
public final class Shingles {

    private static final int BASE = 65_599;

    private final int[] sorted;
    private final int length;

    /** See {@link Sketch}. */
    private final long[] sketch = Sketch.blank();

    private Shingles(int[] sorted, int length) {
        this.sorted = sorted;
        this.length = length;
        for (int it : sorted) {
            Sketch.add(it, sketch);
        }
    }

    /** Stretches become numbers: equal ones for equal text, and hardly ever for other text. */
    public static Shingles of(String text, int size) {
        var letters = letters(text);
        return new Shingles(distinct(stretches(letters, size)), letters.length);
    }

    static int[] stretches(int[] letters, int size) {
        var all = new int[Math.max(letters.length - size + 1, 0)];
        int hash = 0;
        int out = 1;
        for (int i = 0; i < letters.length; i++) {
            hash = hash * BASE + letters[i];
            if (i < size) {
                out *= BASE;
            } else {
                hash -= letters[i - size] * out;
            }
            if (i >= size - 1) {
                all[i - size + 1] = hash;
            }
        }
        return all;
    }

    static int[] letters(String text) {
        var letters = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (isHan(letter) || Character.isLetterOrDigit(letter)) {
                letters[count++] = letter;
            }
        }
        return Arrays.copyOf(letters, count);
    }

    /** Most of what minutes consist of. */
    private static boolean isHan(int letter) {
        return letter >= '一' && letter <= '龥';
    }

    private static int[] distinct(int[] all) {
        Arrays.sort(all);
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[count++] = all[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** Writes it so that {@link #read} finds it again. */
    public void write(DataOutput out) throws IOException {
        var bytes = ByteBuffer.allocate(Integer.BYTES * (sorted.length + 2));
        bytes.putInt(length).putInt(sorted.length).asIntBuffer().put(sorted);
        out.write(bytes.array());
    }

    public static Shingles read(DataInput in) throws IOException {
        int length = in.readInt();
        var sorted = new int[in.readInt()];
        var bytes = new byte[Integer.BYTES * sorted.length];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(sorted);
        return new Shingles(sorted, length);
    }

    /** Letters and digits of the text. */
    public int length() {
        return length;
    }

    public int size() {
        return sorted.length;
    }

    /** In ascending order. */
    public int at(int index) {
        return sorted[index];
    }

    /** Stretches that both texts have. */
    public int shared(Shingles other) {
        int shared = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
            int order = Integer.compare(sorted[i], other.sorted[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Shared stretches if they are at least a share ({@code times/over}) of all that either text has. */
    public OptionalInt sharedIfAlike(Shingles other, long times, long over) {
        int smaller = Math.min(size(), other.size());
        int larger = Math.max(size(), other.size());
        if (smaller == 0 || smaller * over < larger * times) {
            return OptionalInt.empty();
        }
        int most = mostShared(other);
        if (most * over < (size() + other.size() - most) * times) {
            return OptionalInt.empty();
        }
        int shared = shared(other);
        return shared * over >= (size() + other.size() - shared) * times ? OptionalInt.of(shared) : OptionalInt.empty();
    }

    /** Most texts that are unlike show it here, without being compared. */
    private int mostShared(Shingles other) {
        return Sketch.mostShared(sketch, 0, size(), other.sketch, 0, other.size());
    }

    /** Puts the sketch among others. */
    void sketch(long[] all, int at) {
        System.arraycopy(sketch, 0, all, at, sketch.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shingles it && Arrays.equals(sorted, it.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
