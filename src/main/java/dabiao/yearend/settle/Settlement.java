package dabiao.yearend.settle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stars of a year, settled.
 *
 * @param organisations all that take part, by code
 * @param publishable whether nothing is open any more: no period still to come, no marks to be given, no tie to be decided
 */
public record Settlement(int year, List<Settled> organisations, boolean publishable) {

    public Settlement {
        organisations = List.copyOf(organisations);
    }

    public Optional<Settled> of(String organisation) {
        int from = 0;
        int to = organisations.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = organisations.get(middle).organisation().compareTo(organisation);
            if (order == 0) {
                return Optional.of(organisations.get(middle));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return Optional.empty();
    }

    /** Level of the star by organisation, as the next year's settling asks for it. */
    public Map<String, Integer> stars() {
        var stars = new TreeMap<String, Integer>();
        organisations.forEach(it -> stars.put(it.organisation(), it.star().level()));
        return stars;
    }
}
