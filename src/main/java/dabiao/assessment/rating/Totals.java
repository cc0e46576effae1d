package dabiao.assessment.rating;

import dabiao.assessment.Finding;
import dabiao.assessment.Score;
import dabiao.assessment.StandardScore;
import dabiao.assessment.measure.EditionPlan;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Standard;
import dabiao.rulebook.row.Block;
import dabiao.rulebook.row.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds marks up to the score of a standard, and these to the total that stars are given by. */
public final class Totals {

    private Totals() {}

    /**
     * The score of a standard from its findings, block by block where blocks have headings; scaled to its full marks where the base
     * shrank.
     */
    public static StandardScore standard(EditionPlan plan, List<Finding> findings) {
        var edition = plan.edition();
        var sum = edition.rows(Block.class).isEmpty() ? BlockScore.of(findings) : blocks(findings, edition);
        var base = sum.base();
        var total = edition.choices().total();
        var full = total != null ? total : sum.full();
        boolean shrunk = base.signum() > 0 && base.compareTo(sum.full()) < 0;
        return new StandardScore(
                edition.standard(),
                plan.effective(),
                edition.choices().title(),
                full,
                base,
                shrunk ? scale(sum.raw(), full, base, edition.choices()) : sum.raw(),
                shrunk ? scale(sum.effective(), full, base, edition.choices()) : sum.effective(),
                shrunk ? "不适用或未到期的指标不计入，按应得 %s 分折算为 %s 分".formatted(plain(base), plain(full)) : "");
    }

    private static BlockScore blocks(List<Finding> findings, Edition edition) {
        var items = new LinkedHashMap<String, List<Finding>>();
        for (Finding it : findings) {
            items.computeIfAbsent(it.criterion().block(), block -> new ArrayList<>())
                    .add(it);
        }
        var sum = BlockScore.NONE;
        for (var it : items.entrySet()) {
            sum = sum.plus(BlockScore.of(it.getKey(), it.getValue(), edition));
        }
        return sum;
    }

    /** The total over the components of the edition that gives stars; a component without marks shrinks the base or is given. */
    public static Score score(EditionPlan rating, List<StandardScore> standards) {
        var choices = rating.edition().choices();
        var components = rating.edition().components();
        boolean gives = choices.notApplicable() == Standard.NotApplicable.GIVE_MARKS;
        var raw = BigDecimal.ZERO;
        var effective = BigDecimal.ZERO;
        var base = BigDecimal.ZERO;
        for (Component component : components) {
            var found = found(component, standards);
            if (found != null) {
                base = base.add(component.full());
                raw = raw.add(part(component, found.raw(), found.full(), choices));
                effective = effective.add(part(component, found.effective(), found.full(), choices));
            } else if (gives) {
                base = base.add(component.full());
                raw = raw.add(component.full());
                effective = effective.add(component.full());
            }
        }
        if (base.signum() == 0) {
            return Score.NONE;
        }
        var full = full(components);
        boolean shrunk = base.compareTo(full) < 0;
        return new Score(
                shrunk ? scale(raw, full, base, choices) : raw,
                shrunk ? scale(effective, full, base, choices) : effective,
                full);
    }

    private static @Nullable StandardScore found(Component component, List<StandardScore> standards) {
        for (StandardScore it : standards) {
            if (it.standard().equals(component.standard()) && it.base().signum() > 0) {
                return it;
            }
        }
        return null;
    }

    private static BigDecimal part(Component component, BigDecimal earned, BigDecimal full, Standard choices) {
        return scale(earned, component.full(), full, choices);
    }

    static BigDecimal scale(BigDecimal marks, BigDecimal to, BigDecimal from, Standard choices) {
        return marks.multiply(to).divide(from, choices.scale(), choices.rounding());
    }

    private static BigDecimal full(List<Component> components) {
        var sum = BigDecimal.ZERO;
        for (Component it : components) {
            sum = sum.add(it.full());
        }
        return sum;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
