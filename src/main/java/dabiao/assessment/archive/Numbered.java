package dabiao.assessment.archive;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of the rows that index an assessment, with its place among them. */
record Numbered<T>(long assessment, int seq, T value) {

    <U> Numbered<U> with(U other) {
        return new Numbered<>(assessment, seq, other);
    }

    static <T> Stream<Numbered<T>> of(long assessment, List<T> values) {
        return IntStream.range(0, values.size()).mapToObj(it -> new Numbered<>(assessment, it, values.get(it)));
    }
}
