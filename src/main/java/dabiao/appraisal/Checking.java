package dabiao.appraisal;

import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.problem.Problems;
import dabiao.yearend.CloseYear;
import dabiao.yearend.ClosedYears;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an appraisal is held against. Safe to share. */
@Component
final class Checking {

    private final FactStore facts;
    private final Organisations organisations;
    private final Leeways leeways;
    private final Years years;

    Checking(FactStore facts, Organisations organisations, Leeways leeways, Years years) {
        this.facts = facts;
        this.organisations = organisations;
        this.leeways = leeways;
        this.years = years;
    }

    /** How years stand. */
    @Component("appraisedYears")
    record Years(StoredRuns runs, ClosedYears closed) {}

    /** What the rules leave to people there; throws {@link dabiao.problem.Refused} where there is nothing to give, or for a closed year. */
    Leeway leeway(Target target, Scope scope) {
        var problems = new Problems();
        if (organisations
                .find(target.organisation(), facts.newestBatch(), scope)
                .isEmpty()) {
            problems.error(Faults.CODE, Faults.at("党组织"), "没有党组织“" + target.organisation() + "”，", "请核对编号。");
        }
        var known = leeways.of(target.year());
        var leeway = known.get(target.criterion());
        if (leeway == null) {
            Faults.unknown(target, List.copyOf(known.keySet()), problems);
        }
        problems.refuseIfAny();
        refuseClosed(target.year());
        return java.util.Objects.requireNonNull(leeway);
    }

    void check(Giving giving, Leeway leeway) {
        var problems = new Problems();
        Faults.find(giving, leeway, asOf(giving.target().year()), problems);
        problems.refuseIfAny();
    }

    void refuseClosed(int year) {
        if (years.closed.findByClosedYear(year).isPresent()) {
            throw Faults.notNow("%d 年度已经关账，".formatted(year), "结果不再改动；确需更正的，按程序申请评定更正。");
        }
    }

    /** The day of the newest year-end assessment, or the usual one before the first. */
    LocalDate asOf(int year) {
        return years.runs.findByAssessedYearOrderByIdDesc(year).stream()
                .map(StoredRun::asOf)
                .findFirst()
                .orElseGet(() -> CloseYear.usualDay(year));
    }
}
