package dabiao.impact;

import dabiao.fact.Organisation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organisation that comes out differently under the two rulebooks. */
public record Shift(Outcome before, Outcome after, List<CriterionShift> criteria) {

    /** One criterion that comes out differently; one side is null where that rulebook does not ask for it. */
    public record CriterionShift(String id, Outcome.@Nullable Mark before, Outcome.@Nullable Mark after) {

        public String name() {
            var mark = after != null ? after : before;
            return mark == null ? id : mark.name();
        }

        /** Marks earned more than before; negative where fewer. */
        public BigDecimal gain() {
            return earned(after).subtract(earned(before));
        }

        private static BigDecimal earned(Outcome.@Nullable Mark mark) {
            return mark == null ? BigDecimal.ZERO : mark.earned();
        }
    }

    static Optional<Shift> between(Outcome before, Outcome after) {
        var criteria = criteria(before, after);
        boolean same = criteria.isEmpty()
                && before.score().compareTo(after.score()) == 0
                && before.star().equals(after.star())
                && before.vetoes().equals(after.vetoes());
        return same ? Optional.empty() : Optional.of(new Shift(before, after, criteria));
    }

    public Organisation organisation() {
        return after.organisation();
    }

    public BigDecimal gain() {
        return after.score().subtract(before.score());
    }

    public boolean movesStar() {
        return !before.star().equals(after.star());
    }

    /** 1 for who wins, -1 for who loses, by star and then by score; 0 where only the way there differs. */
    public int direction() {
        int byStar = Integer.compare(after.level(), before.level());
        return byStar != 0 ? byStar : gain().signum();
    }

    /** The criteria that pulled in the direction in which it moved; none where star lines or vetoes did it. */
    public List<CriterionShift> causes() {
        return criteria.stream()
                .filter(it -> it.gain().signum() == direction() || it.gain().signum() == 0)
                .toList();
    }

    private static List<CriterionShift> criteria(Outcome before, Outcome after) {
        var ids = new LinkedHashSet<>(after.marks().keySet());
        ids.addAll(before.marks().keySet());
        var shifts = new ArrayList<CriterionShift>();
        for (String id : ids) {
            var old = before.marks().get(id);
            var now = after.marks().get(id);
            if (old == null || now == null || !old.isAs(now)) {
                shifts.add(new CriterionShift(id, old, now));
            }
        }
        return shifts;
    }
}
