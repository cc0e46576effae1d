package dabiao.yearend.flag;

import dabiao.yearend.shelf.Shelf;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers that are looked at part by part; those of the parts whose turn has not come are put aside. */
final class Parts {

    private static final int TOGETHER = 1 << 10;

    private final Shelf shelf = new Shelf();
    private final Longs[] waiting;
    private final Longs[] shelved;

    Parts(int parts) {
        waiting = Stream.generate(Longs::new).limit(parts).toArray(Longs[]::new);
        shelved = Stream.generate(Longs::new).limit(parts).toArray(Longs[]::new);
    }

    int count() {
        return waiting.length;
    }

    void add(int part, long number) {
        var own = waiting[part];
        own.add(number);
        if (own.size() == TOGETHER) {
            shelved[part].add(shelf.put(own::write));
            own.clear();
        }
    }

    /** All numbers of a part, sorted. */
    Longs sorted(int part) {
        var own = waiting[part];
        var all = new Longs(shelved[part].size() * TOGETHER + own.size());
        for (int i = 0; i < shelved[part].size(); i++) {
            shelf.get(shelved[part].get(i), in -> read(in, all));
        }
        IntStream.range(0, own.size()).forEach(it -> all.add(own.get(it)));
        all.sort();
        return all;
    }

    private static int read(DataInputStream in, Longs into) throws IOException {
        for (int i = 0; i < TOGETHER; i++) {
            into.add(in.readLong());
        }
        return TOGETHER;
    }
}
