package dabiao.yearend.settle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The year's points of one kind of object.
 *
 * @param kind 班子, 团队, 干部, 党员
 * @param name 五好班子…
 * @param note what the standard says openly about this kind; empty where nothing
 * @param places how many are the best; 0 where none are named
 * @param ranked best first
 * @param excluded those who are not ranked, each with its reasons, by code
 */
public record Ranking(
        int year, String kind, String name, String note, int places, List<Contender> ranked, List<Contender> excluded) {

    public Ranking {
        ranked = List.copyOf(ranked);
        excluded = List.copyOf(excluded);
    }

    /** The best ten, or as many as there are. */
    public List<Contender> best() {
        return ranked.stream().filter(Contender::best).toList();
    }

    /** Totals of the year, as the next year's contest asks for them where points are carried over. */
    public Map<String, BigDecimal> totals() {
        var totals = new TreeMap<String, BigDecimal>();
        ranked.forEach(it -> totals.put(it.key(), it.total()));
        excluded.forEach(it -> totals.put(it.key(), it.total()));
        return totals;
    }
}
