package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.RuleReference;
import dabiao.assessment.Status;
import dabiao.fact.Body;
import dabiao.fact.Decision;
import dabiao.fact.Fact;
import dabiao.problem.Place;
import dabiao.rulebook.Standard;
import dabiao.rulebook.row.Average;
import dabiao.rulebook.row.Headcount;
import dabiao.rulebook.row.PerHead;
import dabiao.rulebook.row.ScoringMethod;
import dabiao.rulebook.row.WhenEmpty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was measured in one period into a finding: who owes it at all, whether it is due, who waived it. */
final class Cell {

    private final Task task;
    private final Facts facts;
    private final RuleReference rule;
    private final Belonging belonging;
    private final Place place;

    Cell(Task task, Facts facts, RuleReference rule) {
        this.task = task;
        this.facts = facts;
        this.rule = rule;
        this.belonging = facts.belonging(task.plan());
        this.place = task.row().place();
    }

    /** What was measured. {@code body} is null where the organisation as a whole owes it. */
    record Measured(
            Period period,
            @Nullable Body body,
            BigDecimal needed,
            BigDecimal had,
            boolean met,
            String unit,
            List<Evidence> counted,
            List<Evidence> notCounted,
            String note) {}

    Task task() {
        return task;
    }

    Facts facts() {
        return facts;
    }

    /** Why a fact is not looked at: it lies after the assessment day; null where it does not. */
    @Nullable
    String tooLate(Fact fact) {
        return fact.date().isAfter(facts.asOf()) ? facts.tooLate() : null;
    }

    PeriodFinding judge(Measured it, LocalDate dueBy) {
        return judge(it, computed(it, dueBy));
    }

    /** A period of which it is known already how it stands, unless nobody owes it or somebody waived it. */
    PeriodFinding judge(Measured it, Status computed) {
        var excluded = excluded(it.period(), it.body());
        if (excluded != null) {
            return finding(it, Status.NOT_APPLICABLE, excluded);
        }
        var finding = finding(it, computed, it.note());
        return computed.isMissed() ? waived(finding) : finding;
    }

    /** A period in which there is nothing to measure. */
    PeriodFinding empty(Period period, WhenEmpty meaning, String unit, String note) {
        var nothing =
                new Measured(period, null, BigDecimal.ZERO, BigDecimal.ZERO, true, unit, List.of(), List.of(), note);
        var excluded = excluded(period, null);
        if (excluded != null) {
            return finding(nothing, Status.NOT_APPLICABLE, excluded);
        }
        if (meaning == WhenEmpty.NO_DATA && period.last().isAfter(facts.asOf())) {
            return finding(nothing, Status.NOT_DUE, note);
        }
        return switch (meaning) {
            case NOT_APPLICABLE -> finding(nothing, Status.NOT_APPLICABLE, note);
            case NO_DATA -> waived(finding(nothing, Status.NO_DATA, note));
            case MET -> finding(nothing, Status.MET, note);
        };
    }

    private Status computed(Measured it, LocalDate dueBy) {
        if (it.met()) {
            return Status.MET;
        }
        if (facts.asOf().isBefore(dueBy)) {
            return Status.NOT_DUE;
        }
        if (it.had().signum() == 0 && !facts.has(task.ledger())) {
            return Status.NO_DATA;
        }
        return it.had().signum() > 0 && isDivisible() ? Status.PARTLY_MET : Status.NOT_MET;
    }

    /** A line that is reached or not, such as yuan for each head, is met in part only where its marks are given by share. */
    private boolean isDivisible() {
        return task.criterion().scoring() == ScoringMethod.PROPORTIONAL
                || !(task.row() instanceof PerHead)
                        && !(task.row() instanceof Average)
                        && !(task.row() instanceof Headcount);
    }

    private @Nullable String excluded(Period period, @Nullable Body body) {
        boolean throughout = facts.organisation().existsThroughout(period.first(), period.last());
        if (!throughout && task.plan().edition().choices().partial() == Standard.Partial.NOT_OWED) {
            return "该期间内成立或撤销，不作要求";
        }
        if (body != null && !Life.of(body).covers(period.first(), period.last())) {
            return "该期间内设立或撤销%s，不作要求".formatted(body.kind());
        }
        return belonging.excludes(task.applies(), period);
    }

    private PeriodFinding waived(PeriodFinding finding) {
        for (Decision decision : facts.decisions("豁免", task.criterion().id())) {
            if (decision.covers(finding.period().first(), finding.period().last())) {
                return decision.requestedBy().equals(decision.approvedBy())
                        ? noted(finding, "豁免决定 %s 的申请人与批准人是同一人，不作数".formatted(decision.code()))
                        : waive(finding, decision);
            }
        }
        return attested(finding);
    }

    /** What is missing in the ledgers but was shown otherwise is met; what was measured stays. */
    private PeriodFinding attested(PeriodFinding finding) {
        for (Decision it : facts.decisions("佐证认定", task.criterion().id())) {
            if (it.covers(finding.period().first(), finding.period().last())
                    && !it.requestedBy().equals(it.approvedBy())) {
                var note = "佐证认定（%s）：%s；申请人 %s，批准人 %s"
                        .formatted(it.code(), it.reason(), it.requestedBy(), it.approvedBy());
                return finding.withStatus(Status.MET, note);
            }
        }
        return finding;
    }

    private static PeriodFinding noted(PeriodFinding finding, String note) {
        return finding.withStatus(finding.status(), note);
    }

    private static PeriodFinding waive(PeriodFinding finding, Decision decision) {
        var note = "豁免（%s）：%s；申请人 %s，批准人 %s"
                .formatted(decision.code(), decision.reason(), decision.requestedBy(), decision.approvedBy());
        return finding.withStatus(Status.WAIVED, note);
    }

    private PeriodFinding finding(Measured it, Status status, String note) {
        return new PeriodFinding(
                it.period(),
                it.body() == null ? null : it.body().name(),
                status,
                status,
                it.needed(),
                it.had(),
                it.needed().subtract(it.had()).max(BigDecimal.ZERO),
                it.unit(),
                it.counted(),
                it.notCounted(),
                task.plan().id(),
                place,
                rule,
                note);
    }
}
