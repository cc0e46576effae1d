package dabiao.report;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** A list whose elements are made of those of another when they are asked for, each time. */
final class OneByOne<S, T> extends AbstractList<T> implements RandomAccess {

    private final List<S> sources;
    private final Function<S, T> made;

    OneByOne(List<S> sources, Function<S, T> made) {
        this.sources = sources;
        this.made = made;
    }

    @Override
    public T get(int index) {
        return made.apply(sources.get(index));
    }

    @Override
    public int size() {
        return sources.size();
    }
}
