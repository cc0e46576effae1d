package dabiao.web.page.overview;

import dabiao.web.page.overview.Figures.Bar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Scores in steps of five percent; the low ones together. */
final class Scores {

    private static final int LOW = 60;
    private static final int STEP = 5;
    private static final int FULL = 100;

    private Scores() {}

    static List<Bar> bars(List<BigDecimal> percents, Filter filter) {
        var bars = new ArrayList<Bar>();
        bars.add(bar("60 以下", percents, filter, 0, LOW));
        for (int from = LOW; from < FULL; from += STEP) {
            int to = from + STEP;
            bars.add(bar(from + "–" + to, percents, filter, from, to));
        }
        return bars;
    }

    private static Bar bar(String label, List<BigDecimal> percents, Filter filter, int from, int to) {
        long count = percents.stream().filter(it -> isWithin(it, from, to)).count();
        return new Bar(label, count, filter.score(from, to).link());
    }

    private static boolean isWithin(BigDecimal percent, int from, int to) {
        return percent.compareTo(BigDecimal.valueOf(from)) >= 0
                && (to == FULL || percent.compareTo(BigDecimal.valueOf(to)) < 0);
    }
}
