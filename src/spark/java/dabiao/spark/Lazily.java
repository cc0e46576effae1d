package dabiao.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Partitions are longer than the memory; they are gone through one element at a time. */
final class Lazily {

    private Lazily() {}

    static <T, R> Iterator<R> map(Iterator<T> all, Function<T, R> each) {
        return stream(all).map(each).iterator();
    }

    static <T, R> Iterator<R> flatMap(Iterator<T> all, Function<T, Stream<R>> each) {
        return stream(all).flatMap(each).iterator();
    }

    /** The next ones, at most so many. */
    static <T> List<T> some(Iterator<T> all, int most) {
        var some = new ArrayList<T>(most);
        while (some.size() < most && all.hasNext()) {
            some.add(all.next());
        }
        return some;
    }

    private static <T> Stream<T> stream(Iterator<T> all) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false);
    }
}
