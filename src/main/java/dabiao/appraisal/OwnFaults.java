package dabiao.appraisal;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is wrong with the marks that an organisation gives itself. Safe to share. */
@Component
final class OwnFaults {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final int PLACES = 4;

    private final FactStore facts;
    private final Organisations organisations;
    private final RulebookInForce inForce;

    OwnFaults(FactStore facts, Organisations organisations, RulebookInForce inForce) {
        this.facts = facts;
        this.organisations = organisations;
        this.inForce = inForce;
    }

    void check(HandInSelfScores.Told told, Scope scope, LocalDate asOf) {
        var problems = new Problems();
        if (organisations.find(told.organisation(), facts.newestBatch(), scope).isEmpty()) {
            problems.error(Faults.CODE, Faults.at("党组织"), "没有党组织“" + told.organisation() + "”，", "请核对编号。");
        }
        if (told.marks().isEmpty()) {
            problems.error(Faults.CODE, Faults.at("评分"), "一项也没有填写，", "至少填自评总分。");
        }
        var first = LocalDate.of(told.year(), 1, 1);
        if (told.date().isBefore(first) || told.date().isAfter(asOf)) {
            problems.error(
                    Faults.CODE,
                    Faults.at("评定日期"),
                    "写的是“" + told.date() + "”，",
                    "应在 %s 至考核日 %s 之间。".formatted(first, asOf));
        }
        told.marks().forEach((criterion, marks) -> check(criterion, marks, problems));
        problems.refuseIfAny();
    }

    private void check(String criterion, BigDecimal marks, Problems problems) {
        var where = Faults.at(criterion.isEmpty() ? "自评总分" : "自评 " + criterion);
        var most = criterion.isEmpty() ? MOST : most(criterion);
        if (most == null) {
            problems.error(Faults.CODE, where, "没有指标“" + criterion + "”，", "请核对编号。");
        } else if (marks.signum() < 0
                || marks.compareTo(most) > 0
                || marks.stripTrailingZeros().scale() > PLACES) {
            problems.error(
                    Faults.CODE,
                    where,
                    "写的是“" + marks.toPlainString() + "”，",
                    "应在 0 至 %s 分之间，小数不超过 %d 位。".formatted(most.toPlainString(), PLACES));
        }
    }

    /** A criterion that only adds marks has no full ones but perhaps a cap; null where there is no such criterion. */
    private @org.jspecify.annotations.Nullable BigDecimal most(String id) {
        return inForce.rulebook().editions().stream()
                .map(Edition::criteria)
                .flatMap(List::stream)
                .filter(it -> it.id().equals(id))
                .map(OwnFaults::most)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    private static BigDecimal most(Criterion it) {
        var full = it.full();
        var cap = it.cap();
        return full != null && full.signum() > 0 ? full : cap == null ? MOST : cap;
    }
}
