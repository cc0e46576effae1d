package dabiao.impact;

import dabiao.impact.Impact.Cause;
import dabiao.impact.Impact.StarMove;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up the shifts of one organisation after another. Not thread-safe. */
final class Sums {

    private static final String NO_CRITERION = "星级分数线、名额、必备项或否决";
    private static final Comparator<Shift> WORST_FIRST = Comparator.comparingInt(
                    (Shift it) -> it.after().level() - it.before().level())
            .thenComparing(Shift::gain)
            .thenComparing(it -> it.organisation().code());

    private final Map<StarMove, Integer> stars = new LinkedHashMap<>();
    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final List<Shift> shifts = new ArrayList<>();

    void add(Outcome before, Outcome after) {
        stars.merge(new StarMove(before.star(), before.level(), after.star(), after.level(), 0), 1, Integer::sum);
        Shift.between(before, after).ifPresent(this::add);
    }

    private void add(Shift shift) {
        shifts.add(shift);
        var causes = shift.movesStar() ? shift.causes() : List.<Shift.CriterionShift>of();
        shift.criteria().forEach(it -> cause(it.id(), it.name(), it.gain(), causes.contains(it) ? 1 : 0));
        if (shift.movesStar() && causes.isEmpty()) {
            cause("", NO_CRITERION, BigDecimal.ZERO, 1);
        }
    }

    private void cause(String id, String name, BigDecimal gain, int moves) {
        var one = new Cause(id, name, gain.signum() > 0 ? 1 : 0, gain.signum() < 0 ? 1 : 0, gain, moves);
        causes.merge(
                id,
                one,
                (sum, it) -> new Cause(
                        id,
                        sum.name(),
                        sum.gaining() + it.gaining(),
                        sum.losing() + it.losing(),
                        sum.gain().add(it.gain()),
                        sum.stars() + it.stars()));
    }

    List<StarMove> stars() {
        return stars.entrySet().stream()
                .map(it -> new StarMove(
                        it.getKey().from(),
                        it.getKey().fromLevel(),
                        it.getKey().to(),
                        it.getKey().toLevel(),
                        it.getValue()))
                .sorted(Comparator.comparingInt(StarMove::fromLevel)
                        .reversed()
                        .thenComparing(StarMove::from)
                        .thenComparing(
                                Comparator.comparingInt(StarMove::toLevel).reversed())
                        .thenComparing(StarMove::to))
                .toList();
    }

    List<Cause> causes() {
        return causes.values().stream()
                .sorted(Comparator.comparingInt(Cause::stars)
                        .thenComparing(it -> it.gaining() + it.losing())
                        .reversed()
                        .thenComparing(Cause::id))
                .toList();
    }

    List<Shift> shifts() {
        return shifts.stream().sorted(WORST_FIRST).toList();
    }
}
