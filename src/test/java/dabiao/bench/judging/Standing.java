package dabiao.bench.judging;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Status;
import dabiao.bench.judging.Asked.Way;
import dabiao.fact.Body;
import dabiao.fact.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a branch stands in one period: whether anybody owes it, whether it is due, who excused it. */
final class Standing {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Branch branch;

    Standing(Branch branch) {
        this.branch = branch;
    }

    PeriodFinding of(Label label, Measured it, boolean met, LocalDate dueBy) {
        var excluded = excluded(label.asked, it.period(), it.body());
        if (excluded != null) {
            return finding(label, it, Status.NOT_APPLICABLE, excluded);
        }
        if (met) {
            return finding(label, it, Status.MET, it.note());
        }
        if (branch.asOf.isBefore(dueBy)) {
            return finding(label, it, Status.NOT_DUE, it.note());
        }
        return excused(label, finding(label, it, missed(label.asked, it.had()), it.note()));
    }

    private Status missed(Asked asked, BigDecimal had) {
        if (had.signum() > 0) {
            return asked.divisible() ? Status.PARTLY_MET : Status.NOT_MET;
        }
        return branch.handedIn(asked.ledger) ? Status.NOT_MET : Status.NO_DATA;
    }

    /** All of so many records ought to be right. */
    PeriodFinding share(Label label, Period period, List<Evidence> right, List<Evidence> wrong) {
        int all = right.size() + wrong.size();
        if (all == 0) {
            return nothing(label, period, "没有应检查的记录");
        }
        var note = "共 " + all + " 项，要求符合的不少于 100%";
        var it = new Measured(
                period, null, BigDecimal.valueOf(all), BigDecimal.valueOf(right.size()), right, wrong, note);
        return of(label, it, wrong.isEmpty(), period.last());
    }

    /** A period without anything to be looked at. */
    PeriodFinding nothing(Label label, Period period, String note) {
        var it = new Measured(period, null, ZERO, ZERO, List.of(), List.of(), note);
        var excluded = excluded(label.asked, period, null);
        if (excluded != null) {
            return finding(label, it, Status.NOT_APPLICABLE, excluded);
        }
        if (label.asked.way == Way.COVERAGE) {
            return finding(label, it, Status.NOT_APPLICABLE, note);
        }
        if (period.last().isAfter(branch.asOf)) {
            return finding(label, it, Status.NOT_DUE, note);
        }
        return excused(label, finding(label, it, Status.NO_DATA, note));
    }

    private @Nullable String excluded(Asked asked, Period it, @Nullable Body body) {
        if (!branch.throughout && !branch.organisation.existsThroughout(it.first(), it.last())) {
            return "该期间内成立或撤销，不作要求";
        }
        if (body != null) {
            return covers(body, it) ? null : "该期间内设立或撤销党小组，不作要求";
        }
        return switch (asked) {
            case COMMITTEE_MEETING -> anyCovers(branch.committees, it) ? null : "未设支委会，不作要求";
            case GROUP_MEETING -> "未设党小组，不作要求";
            default -> null;
        };
    }

    private static boolean anyCovers(List<Body> bodies, Period period) {
        for (Body it : bodies) {
            if (covers(it, period)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Body it, Period period) {
        return !it.from().isAfter(period.first())
                && (it.to() == null || !it.to().isBefore(period.last()));
    }

    private PeriodFinding excused(Label label, PeriodFinding it) {
        if (branch.decisions.isEmpty()) {
            return it;
        }
        var waiver = decision("豁免", label.asked, it.period(), false);
        if (waiver != null) {
            return Branch.byTwo(waiver)
                    ? it.withStatus(Status.WAIVED, "豁免" + told(waiver))
                    : it.withStatus(it.status(), "豁免决定 " + waiver.code() + " 的申请人与批准人是同一人，不作数");
        }
        var attested = decision("佐证认定", label.asked, it.period(), true);
        return attested == null ? it : it.withStatus(Status.MET, "佐证认定" + told(attested));
    }

    private @Nullable Decision decision(String kind, Asked asked, Period period, boolean onlyByTwo) {
        for (Decision it : branch.decisions) {
            if (it.kind().equals(kind)
                    && it.subject().equals(asked.id)
                    && it.covers(period.first(), period.last())
                    && (!onlyByTwo || Branch.byTwo(it))) {
                return it;
            }
        }
        return null;
    }

    private static String told(Decision it) {
        return "（" + it.code() + "）：" + it.reason() + "；申请人 " + it.requestedBy() + "，批准人 " + it.approvedBy();
    }

    private static PeriodFinding finding(Label label, Measured it, Status status, String note) {
        return new PeriodFinding(
                it.period(),
                it.body() == null ? null : it.body().name(),
                status,
                status,
                it.needed(),
                it.had(),
                it.needed().subtract(it.had()).max(ZERO),
                label.asked.way.unit,
                it.counted(),
                it.notCounted(),
                label.edition,
                label.row,
                label.rule,
                note);
    }
}
