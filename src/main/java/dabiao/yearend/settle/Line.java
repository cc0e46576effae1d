package dabiao.yearend.settle;

import dabiao.rulebook.row.TieRule;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Candidates in line for places, the first in line first; and where the line is cut. */
final class Line<T> {

    private final List<T> line;
    private final Comparator<T> byScore;
    private final Comparator<T> full;
    private final int[] ranks;

    /** Those whom nothing tells apart stay in the order in which they came. */
    private Line(List<T> candidates, Comparator<T> byScore, Comparator<T> full) {
        this.line = candidates.stream().sorted(full).toList();
        this.byScore = byScore;
        this.full = full;
        this.ranks = ranked();
    }

    /** The best first. */
    static <T> Line<T> best(List<T> candidates, Order<T> order) {
        return new Line<>(candidates, order.byScore(), order);
    }

    /** The last first. */
    static <T> Line<T> worst(List<T> candidates, Order<T> order) {
        return new Line<>(candidates, order.byScore().reversed(), order.reversed());
    }

    T get(int index) {
        return line.get(index);
    }

    int size() {
        return line.size();
    }

    /** From 1, of the one at that index; those whom nothing tells apart share the better rank. */
    int rank(int index) {
        return ranks[index];
    }

    private int[] ranked() {
        var found = new int[line.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = i > 0 && full.compare(line.get(i - 1), line.get(i)) == 0 ? found[i - 1] : i + 1;
        }
        return found;
    }

    /** Whether another has the same score. */
    boolean sharesScore(T one, T other) {
        return byScore.compare(one, other) == 0;
    }

    /** How many from the head of the line get a place; those who go in or out together do so whole. */
    Cut cut(int places, TieRule rule) {
        if (places <= 0 || places >= line.size()) {
            return new Cut(Math.max(0, Math.min(places, line.size())), false, false);
        }
        var last = line.get(places - 1);
        var next = line.get(places);
        if (!sharesScore(last, next)) {
            return new Cut(places, false, false);
        }
        return switch (rule) {
            case ALL_IN -> new Cut(count(it -> byScore.compare(it, last) <= 0), true, false);
            case ALL_OUT -> new Cut(count(it -> byScore.compare(it, last) < 0), true, false);
            case NEXT_ITEM ->
                full.compare(last, next) != 0
                        ? new Cut(places, true, false)
                        : new Cut(count(it -> full.compare(it, last) < 0), true, true);
        };
    }

    private int count(Predicate<T> in) {
        return (int) line.stream().filter(in).count();
    }

    /**
     * @param in how many from the head have a place
     * @param tied whether the score of the last place was shared by one beyond it
     * @param undecided whether nothing declared could tell them apart
     */
    record Cut(int in, boolean tied, boolean undecided) {}
}
