package dabiao.assessment.rating;

import dabiao.assessment.Deduction;
import dabiao.assessment.Evidence;
import dabiao.assessment.Points;
import dabiao.assessment.measure.Facts;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Adjustment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes the marks of a criterion by the cases that its edition names, in the order of the table: first factors, then sums. */
final class Adjusting {

    private final Verdict verdict;
    private final Facts facts;
    private final Function<String, Optional<Verdict>> others;

    /** {@code others} finds the verdict of another criterion by its id. */
    Adjusting(Verdict verdict, Facts facts, Function<String, Optional<Verdict>> others) {
        this.verdict = verdict;
        this.facts = facts;
        this.others = others;
    }

    Points apply(Points points, List<Adjustment> adjustments) {
        var deductions = new ArrayList<>(points.deductions());
        var notes = new ArrayList<String>();
        adjustments.stream()
                .sorted(Comparator.comparing(it -> it.kind() == dabiao.rulebook.row.AdjustmentKind.MULTIPLY ? 0 : 1))
                .forEach(it -> apply(it, deductions, notes));
        return changed(points, deductions, notes);
    }

    private void apply(Adjustment it, List<Deduction> deductions, List<String> notes) {
        switch (it.kind()) {
            case DEDUCT ->
                cases(it).forEach(fact -> deductions.add(new Deduction(it.amount(), "全年", reason(it, fact))));
            case PER_YEAR -> cases(it).forEach(fact -> perYear(it, fact, deductions));
            case ADD ->
                cases(it).forEach(fact -> {
                    deductions.add(new Deduction(it.amount().negate(), "全年", reason(it, fact)));
                });
            case MULTIPLY -> multiply(it, deductions, notes);
            case YIELD -> giveBack(it, deductions);
        }
    }

    private void perYear(Adjustment it, Fact fact, List<Deduction> deductions) {
        int years = verdict.plan().calendar().year() - fact.date().getYear();
        if (years > 0) {
            var amount = it.amount().multiply(BigDecimal.valueOf(years));
            deductions.add(new Deduction(amount, "全年", reason(it, fact) + "，已跨 " + years + " 年"));
        }
    }

    private void multiply(Adjustment it, List<Deduction> deductions, List<String> notes) {
        if (cases(it).isEmpty()) {
            return;
        }
        var choices = verdict.plan().edition().choices();
        deductions.replaceAll(one -> new Deduction(
                one.amount().multiply(it.amount()).setScale(choices.scale(), choices.rounding()),
                one.where(),
                one.reason()));
        notes.add("%s，扣分乘以 %s".formatted(it.name(), it.amount().toPlainString()));
    }

    /** Gives back what the special criterion already took for the same facts. */
    private void giveBack(Adjustment it, List<Deduction> deductions) {
        var special = others.apply(it.special() == null ? "" : it.special());
        long shared = special.map(other ->
                        missed(verdict).filter(missed(other).toList()::contains).count())
                .orElse(0L);
        var taken = deductions.stream().map(Deduction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var back = it.amount().multiply(BigDecimal.valueOf(shared)).min(taken);
        if (back.signum() > 0) {
            deductions.add(new Deduction(back.negate(), "全年", "%d 项已按 %s 扣分，不重复扣".formatted(shared, it.special())));
        }
    }

    private static java.util.stream.Stream<Fact> missed(Verdict verdict) {
        return verdict.periods().stream()
                .flatMap(it -> it.notCounted().stream())
                .map(Evidence::fact);
    }

    /** The rows that make the case: of the year, known by the assessment day. */
    private List<? extends Fact> cases(Adjustment it) {
        if (it.ledger() == null) {
            return List.of();
        }
        return verdict.plan().rows(it.ledger(), it.kinds(), facts).stream()
                .filter(fact -> it.tags().isEmpty() || fact.tags().containsAny(it.tags()))
                .filter(fact -> !fact.date().isAfter(facts.asOf()))
                .filter(fact -> verdict.plan().satisfies(it.conditions(), fact, facts))
                .toList();
    }

    private static String reason(Adjustment it, Fact fact) {
        return "%s：%s（%s）".formatted(it.name(), fact.label(), fact.code());
    }

    private Points changed(Points points, List<Deduction> deductions, List<String> notes) {
        if (deductions.equals(points.deductions())) {
            return points;
        }
        var before = points.deductions().stream().map(Deduction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var after = deductions.stream().map(Deduction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var change = before.subtract(after);
        notes.add(0, points.note());
        notes.removeIf(String::isEmpty);
        return new Points(
                points.full(),
                within(points.raw().add(change), points),
                within(points.earned().add(change), points),
                points.inBase(),
                deductions,
                String.join("；", notes));
    }

    private BigDecimal within(BigDecimal marks, Points points) {
        var criterion = verdict.criterion();
        var least = criterion.floor() == null ? BigDecimal.ZERO : criterion.floor();
        return points.full().signum() == 0 ? marks : marks.min(points.full()).max(least);
    }
}
