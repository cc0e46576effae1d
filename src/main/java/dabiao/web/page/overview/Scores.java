package dabiao.web.page.overview;

import dabiao.assessment.archive.Counted;
import dabiao.web.page.overview.Figures.Bar;
import java.util.ArrayList;
import java.util.List;

/** Scores in steps of five percent; the low ones together. */
final class Scores {

    private static final int LOW = 60;
    private static final int STEP = 5;
    private static final int FULL = 100;

    private Scores() {}

    /** The counted steps are named by their lowest percent. */
    static List<Bar> bars(List<Counted> steps, Filter filter) {
        var bars = new ArrayList<Bar>();
        bars.add(bar("60 以下", steps, filter, 0, LOW));
        for (int from = LOW; from < FULL; from += STEP) {
            int to = from + STEP;
            bars.add(bar(from + "–" + to, steps, filter, from, to));
        }
        return bars;
    }

    private static Bar bar(String label, List<Counted> steps, Filter filter, int from, int to) {
        long count = steps.stream()
                .filter(it -> Integer.parseInt(it.name()) >= from && Integer.parseInt(it.name()) < to)
                .mapToLong(Counted::total)
                .sum();
        return new Bar(label, count, filter.score(from, to).link());
    }
}
