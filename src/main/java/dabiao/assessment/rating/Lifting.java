package dabiao.assessment.rating;

import dabiao.assessment.Finding;
import dabiao.assessment.Lift;
import dabiao.assessment.Points;
import dabiao.assessment.Score;
import dabiao.assessment.StandardScore;
import dabiao.assessment.StarRating;
import dabiao.assessment.VetoCase;
import dabiao.assessment.measure.EditionPlan;
import dabiao.rulebook.row.Component;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.VetoEffect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for the fewest missed criteria that together reach the next star. */
public final class Lifting {

    private final EditionPlan giving;
    private final Map<String, EditionPlan> plans;
    private final List<Finding> findings;
    private final List<StandardScore> standards;
    private final Score score;

    /** {@code plans}: the leading edition of each standard, by its name. */
    public Lifting(
            EditionPlan giving,
            Map<String, EditionPlan> plans,
            List<Finding> findings,
            List<StandardScore> standards,
            Score score) {
        this.giving = giving;
        this.plans = plans;
        this.findings = findings;
        this.standards = standards;
        this.score = score;
    }

    /** Empty for an organisation that already has the highest star. */
    public Optional<Lift> toNext(StarRating now, List<VetoCase> vetoes) {
        return giving.edition().stars().stream()
                .filter(it -> it.level() > now.level())
                .min(Comparator.comparing(Star::level))
                .map(it -> lift(it, vetoes));
    }

    private Lift lift(Star star, List<VetoCase> vetoes) {
        var obstacle = obstacle(star, vetoes);
        var missed = findings.stream().filter(Lifting::costs).toList();
        var open = missed.stream().filter(it -> it.remedy().whole()).toList();
        var steps = cheapest(star, open);
        var wanted = cheapest(star, missed).orElse(List.of());
        return new Lift(
                star.level(),
                star.name(),
                star.from(),
                star.from().subtract(score.effective()).max(BigDecimal.ZERO),
                steps.isPresent() && obstacle.isEmpty(),
                steps.orElse(List.of()).stream().map(this::step).toList(),
                steps.isPresent()
                        ? List.of()
                        : wanted.stream()
                                .filter(it -> !it.remedy().whole())
                                .map(this::step)
                                .toList(),
                obstacle);
    }

    private static boolean costs(Finding it) {
        return it.status().isMissed();
    }

    private static String obstacle(Star star, List<VetoCase> vetoes) {
        return vetoes.stream()
                .map(VetoCase::veto)
                .filter(it -> it.effect() != VetoEffect.NO_HONOUR)
                .filter(it -> it.highest() == null || it.highest() < star.level())
                .findFirst()
                .map(it -> "一票否决（%s %s）".formatted(it.id(), it.name()))
                .orElse("");
    }

    /** Those that the star asks for, then by gain, until the line is reached; empty where all together do not reach it. */
    private Optional<List<Finding>> cheapest(Star star, List<Finding> candidates) {
        var mended = new Mended();
        var gains = new IdentityHashMap<Finding, BigDecimal>();
        for (Finding it : candidates) {
            if (asks(star, it)) {
                mended.add(it);
            } else {
                gains.put(it, gain(it));
            }
        }
        var rest = candidates.stream()
                .filter(gains::containsKey)
                .sorted(Comparator.comparing((Finding it) -> gains.getOrDefault(it, BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Finding::id))
                .iterator();
        while (!mended.reaches(star) && rest.hasNext()) {
            mended.add(rest.next());
        }
        return isBlocked(star, mended) || !mended.reaches(star) ? Optional.empty() : Optional.of(mended.chosen);
    }

    /** Whether the star asks for something missed that is not among what may be met. */
    private boolean isBlocked(Star star, Mended mended) {
        for (Finding it : findings) {
            if (costs(it) && asks(star, it) && !mended.met.contains(it)) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(Star star, Finding it) {
        return star.essentials() && it.criterion().essential()
                || star.criteria().contains(it.id());
    }

    /** The total as it would be with some criteria met in full. */
    private final class Mended {

        private final List<Finding> chosen = new ArrayList<>();
        private final Set<Finding> met = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<StandardScore> scores = new ArrayList<>(standards);

        void add(Finding it) {
            chosen.add(it);
            met.add(it);
            scores.replaceAll(one -> one.standard().equals(it.standard()) ? anew(one) : one);
        }

        boolean reaches(Star star) {
            var total = chosen.isEmpty() ? score : Totals.score(giving, scores);
            return total.effective().compareTo(star.from()) >= 0;
        }

        private StandardScore anew(StandardScore old) {
            var plan = plans.get(old.standard());
            if (plan == null) {
                return old;
            }
            var own = new ArrayList<Finding>();
            for (Finding it : findings) {
                if (it.standard().equals(old.standard())) {
                    own.add(met.contains(it) ? met(it) : it);
                }
            }
            return Totals.standard(plan, own);
        }
    }

    private static Finding met(Finding it) {
        var points = it.points();
        var full = new Points(points.full(), points.full(), points.full(), true, List.of(), "");
        return new Finding(
                it.criterion(),
                it.standard(),
                it.edition(),
                it.status(),
                it.needed(),
                it.had(),
                it.shortfall(),
                it.unit(),
                full,
                it.periods(),
                it.remedy());
    }

    /** What meeting it in full adds to the total, before rounding. */
    private BigDecimal gain(Finding it) {
        var missing = it.points().full().subtract(it.points().earned());
        var own = standards.stream()
                .filter(one -> one.standard().equals(it.standard()))
                .findFirst();
        var component = giving.edition().components().stream()
                .filter(one -> one.standard().equals(it.standard()))
                .map(Component::full)
                .findFirst();
        return own.isEmpty() || component.isEmpty() || own.get().base().signum() == 0
                ? BigDecimal.ZERO
                : missing.multiply(component.get()).divide(own.get().base(), MathContext.DECIMAL64);
    }

    private Lift.Step step(Finding it) {
        var choices = giving.edition().choices();
        return new Lift.Step(
                it.id(),
                it.criterion().name(),
                gain(it).setScale(choices.scale(), choices.rounding()),
                it.remedy().until(),
                it.remedy().action());
    }
}
