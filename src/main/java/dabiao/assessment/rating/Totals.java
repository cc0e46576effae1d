package dabiao.assessment.rating;

import dabiao.assessment.Finding;
import dabiao.assessment.Score;
import dabiao.assessment.StandardScore;
import dabiao.assessment.measure.EditionPlan;
import dabiao.rulebook.Standard;
import dabiao.rulebook.row.Component;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds marks up to the score of a standard, and these to the total that stars are given by. */
public final class Totals {

    private Totals() {}

    /** The score of a standard from its findings, block by block; scaled to its full marks where the base shrank. */
    public static StandardScore standard(EditionPlan plan, List<Finding> findings) {
        var edition = plan.edition();
        var blocks = findings.stream()
                .collect(Collectors.groupingBy(it -> it.criterion().block(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> BlockScore.of(it.getKey(), it.getValue(), edition))
                .toList();
        var sum = sum(blocks, BlockScore::full);
        var base = sum(blocks, BlockScore::base);
        var total = edition.choices().total();
        var full = total != null ? total : sum;
        var raw = sum(blocks, BlockScore::raw);
        var effective = sum(blocks, BlockScore::effective);
        boolean shrunk = base.signum() > 0 && base.compareTo(sum) < 0;
        return new StandardScore(
                edition.standard(),
                edition.effective().toString(),
                edition.choices().title(),
                full,
                base,
                shrunk ? scale(raw, full, base, edition.choices()) : raw,
                shrunk ? scale(effective, full, base, edition.choices()) : effective,
                shrunk ? "不适用或未到期的指标不计入，按应得 %s 分折算为 %s 分".formatted(plain(base), plain(full)) : "");
    }

    /** The total over the components of the edition that gives stars; a component without marks shrinks the base or is given. */
    public static Score score(EditionPlan rating, List<StandardScore> standards) {
        var choices = rating.edition().choices();
        var components = rating.edition().components();
        var full = components.stream().map(Component::full).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean gives = choices.notApplicable() == Standard.NotApplicable.GIVE_MARKS;
        var raw = BigDecimal.ZERO;
        var effective = BigDecimal.ZERO;
        var base = BigDecimal.ZERO;
        for (Component component : components) {
            var found = standards.stream()
                    .filter(it -> it.standard().equals(component.standard())
                            && it.base().signum() > 0)
                    .findFirst();
            if (found.isPresent()) {
                base = base.add(component.full());
                raw = raw.add(part(component, found.get().raw(), found.get().full(), choices));
                effective = effective.add(
                        part(component, found.get().effective(), found.get().full(), choices));
            } else if (gives) {
                base = base.add(component.full());
                raw = raw.add(component.full());
                effective = effective.add(component.full());
            }
        }
        if (base.signum() == 0) {
            return Score.NONE;
        }
        boolean shrunk = base.compareTo(full) < 0;
        return new Score(
                shrunk ? scale(raw, full, base, choices) : raw,
                shrunk ? scale(effective, full, base, choices) : effective,
                full);
    }

    private static BigDecimal part(Component component, BigDecimal earned, BigDecimal full, Standard choices) {
        return scale(earned, component.full(), full, choices);
    }

    static BigDecimal scale(BigDecimal marks, BigDecimal to, BigDecimal from, Standard choices) {
        return marks.multiply(to).divide(from, choices.scale(), choices.rounding());
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> part) {
        return all.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
