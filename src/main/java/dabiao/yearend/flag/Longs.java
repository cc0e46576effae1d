package dabiao.yearend.flag;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A list of numbers that grows, without an object for each of them. */
final class Longs {

    private static final int FIRST = 16;

    private long[] values;
    private int size;

    Longs() {
        this(FIRST);
    }

    /** With room for so many before it has to grow. */
    Longs(int room) {
        values = new long[room];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2 + 1);
        }
        values[size++] = value;
    }

    long get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    void sort() {
        Arrays.sort(values, 0, size);
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < size; i++) {
            out.writeLong(values[i]);
        }
    }

    void clear() {
        size = 0;
    }
}
