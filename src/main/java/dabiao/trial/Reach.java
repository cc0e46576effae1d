package dabiao.trial;

import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Dimension;
import dabiao.rulebook.row.Exclusion;
import dabiao.rulebook.row.MarkingRow;
import dabiao.rulebook.row.PointsGrade;
import dabiao.rulebook.row.PointsObject;
import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.Relative;
import dabiao.rulebook.row.Row;
import dabiao.rulebook.row.Setting;
import dabiao.rulebook.row.TieBreak;
import dabiao.rulebook.scenario.Scenario;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which scenarios a row can make a difference to: what needs all organisations together is asked of those alone that look at several,
 * and those that expect something of the row's criterion come first, since they are the likeliest to notice.
 */
final class Reach {

    private static final Set<Class<?>> SETTLING = Set.of(Quota.class, Relative.class, Setting.class, TieBreak.class);
    private static final Set<Class<?>> POINTS = Set.of(
            PointsObject.class, Dimension.class, PointsGrade.class, Exclusion.class, Setting.class, TieBreak.class);

    private final Class<?> type;
    private final String criterion;

    Reach(Object row) {
        this.type = row.getClass();
        this.criterion = criterion(row);
    }

    Stream<Scenario> of(Edition edition) {
        return edition.scenarios().stream()
                .filter(this::touches)
                .sorted(Comparator.comparing(it -> !it.expected().criteria().containsKey(criterion)));
    }

    private boolean touches(Scenario scenario) {
        boolean together = SETTLING.contains(type) || POINTS.contains(type);
        var across = scenario.expected().across();
        return !together || SETTLING.contains(type) && across.settles() || POINTS.contains(type) && across.ranks();
    }

    private static String criterion(Object row) {
        if (row instanceof Criterion it) {
            return it.id();
        }
        if (row instanceof MarkingRow it) {
            return it.criterion();
        }
        return row instanceof Row it ? it.criterion() : "";
    }
}
