package dabiao.yearend.flag;

import java.util.Arrays;

/** A list of numbers that grows, without an object for each of them. */
final class Longs {

    private static final int FIRST = 16;

    private long[] values = new long[FIRST];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
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

    void clear() {
        size = 0;
    }
}
