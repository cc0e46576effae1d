package dabiao.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one organisation for the assessment of one year. Each ledger is sorted by day and code, so that the order
 * in which facts came in never matters. Immutable.
 */
public final class Dossier {

    private static final Comparator<Fact> BY_CODE = Comparator.comparing(Fact::code);

    private final Organisation organisation;
    private final int year;
    private final Map<Class<?>, List<Fact>> ledgers;
    private final List<List<Fact>> inOrder;

    /** {@code ledgers} in the order in which they came. */
    private Dossier(Organisation organisation, int year, Map<Class<?>, List<Fact>> ledgers) {
        this.organisation = organisation;
        this.year = year;
        this.ledgers = Map.copyOf(ledgers);
        this.inOrder = List.copyOf(ledgers.values());
    }

    /** Keeps of the facts those that concern the year. The facts must be the organisation's own. */
    public static Dossier of(Organisation organisation, int year, Collection<? extends Fact> facts) {
        var ledgers = new LinkedHashMap<Class<?>, List<Fact>>();
        ledgers.put(Organisation.class, List.of(organisation));
        for (Fact fact : facts) {
            if (!(fact instanceof Organisation) && fact.concerns(year)) {
                ledgers.computeIfAbsent(fact.getClass(), it -> new ArrayList<>())
                        .add(fact);
            }
        }
        ledgers.replaceAll((type, rows) -> byDay(rows));
        return new Dossier(organisation, year, ledgers);
    }

    /** By day, then code; days are sorted as numbers, and those of one day mostly come by code already. */
    private static List<Fact> byDay(List<Fact> rows) {
        var days = new long[rows.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = rows.get(i).date().toEpochDay() << Integer.SIZE | i;
        }
        Arrays.sort(days);
        var sorted = new Fact[days.length];
        for (int i = 0, first = 0; i < days.length; i++) {
            sorted[i] = rows.get((int) days[i]);
            boolean last = i + 1 == days.length || days[i + 1] >> Integer.SIZE != days[i] >> Integer.SIZE;
            if (last) {
                Arrays.sort(sorted, first, i + 1, BY_CODE);
                first = i + 1;
            }
        }
        return List.of(sorted);
    }

    public Organisation organisation() {
        return organisation;
    }

    public int year() {
        return year;
    }

    /** The rows of all ledgers but the organisation's own. */
    public List<Fact> everything() {
        return inOrder.stream()
                .flatMap(List::stream)
                .filter(it -> it != organisation)
                .toList();
    }

    /** The rows of one ledger, by day, then code; empty where nothing was handed in. */
    @SuppressWarnings("unchecked")
    public <T extends Fact> List<T> all(Class<T> ledger) {
        return (List<T>) ledgers.getOrDefault(ledger, List.of());
    }
}
