package dabiao.assessment.rating;

import dabiao.assessment.Points;
import dabiao.assessment.measure.Facts;
import dabiao.fact.Appraisal;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Rater;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks that people give: at their discretion within a range, or several kinds of rater with weights. */
final class ByPeople {

    private final Facts facts;

    ByPeople(Facts facts) {
        this.facts = facts;
    }

    /**
     * The marks given last, with their reason; empty until somebody gives them. Marks without a reason do not count, nor those that
     * an organisation gives itself.
     */
    Optional<Points> discretionary(Verdict verdict) {
        return appraisals(verdict.criterion())
                .filter(it -> it.reason() != null && !it.isSelf())
                .reduce((earlier, later) -> later)
                .map(it -> new Marks(verdict.criterion(), verdict.plan())
                        .earn(marks(it), "%s 评定：%s".formatted(it.date(), it.reason())));
    }

    /**
     * The mean of each kind of rater, weighted; the weights of those who gave none go to the others in proportion. Empty until one
     * of them gave marks.
     */
    Optional<Points> rated(Verdict verdict) {
        var given = appraisals(verdict.criterion()).toList();
        var weights = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        var notes = new ArrayList<String>();
        for (Rater rater : raters(verdict)) {
            var own = given.stream()
                    .filter(it -> rater.raterKind().equals(it.raterKind()))
                    .toList();
            if (own.isEmpty()) {
                notes.add("%s未评，权重 %s 由其余折算"
                        .formatted(rater.raterKind(), rater.weight().toPlainString()));
            } else {
                var mean = mean(own, verdict);
                weights = weights.add(rater.weight());
                sum = sum.add(mean.multiply(rater.weight()));
                notes.add("%s %s 分，权重 %s"
                        .formatted(
                                rater.raterKind(),
                                mean.toPlainString(),
                                rater.weight().toPlainString()));
            }
        }
        if (weights.signum() == 0) {
            return Optional.empty();
        }
        var choices = verdict.plan().edition().choices();
        var earned = sum.divide(weights, choices.scale(), choices.rounding());
        return Optional.of(new Marks(verdict.criterion(), verdict.plan()).earn(earned, String.join("；", notes)));
    }

    private static List<Rater> raters(Verdict verdict) {
        return verdict.plan().edition().rows(Rater.class).stream()
                .filter(it -> it.criterion().equals(verdict.criterion().id()))
                .toList();
    }

    private static BigDecimal mean(List<Appraisal> own, Verdict verdict) {
        var choices = verdict.plan().edition().choices();
        var sum = own.stream().map(ByPeople::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(own.size()), choices.scale(), choices.rounding());
    }

    private java.util.stream.Stream<Appraisal> appraisals(Criterion criterion) {
        return facts.dossier().all(Appraisal.class).stream()
                .filter(it -> criterion.id().equals(it.criterion()) && it.marks() != null)
                .filter(it -> it.countsForYear() == facts.dossier().year()
                        && !it.date().isAfter(facts.asOf()));
    }

    private static BigDecimal marks(Appraisal appraisal) {
        return appraisal.marks() == null ? BigDecimal.ZERO : appraisal.marks();
    }
}
