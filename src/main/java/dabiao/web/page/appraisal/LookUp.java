package dabiao.web.page.appraisal;

import dabiao.appraisal.Leeway;
import dabiao.appraisal.Leeways;
import dabiao.appraisal.Standing;
import dabiao.appraisal.Standings;
import dabiao.appraisal.Target;
import dabiao.assessment.archive.StoredRun;
import dabiao.fact.FactStore;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.report.AssessmentView;
import dabiao.web.page.Absent;
import dabiao.web.page.Results;
import dabiao.web.page.Show;
import dabiao.yearend.AssessBranch;
import dabiao.yearend.CloseYear;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the page of an appraisal shows around it. Safe to share. */
@Component
final class LookUp {

    private final Leeways leeways;
    private final Standings standings;
    private final Ledgers ledgers;
    private final Judged judged;
    private final JsonMapper mapper = JsonMapper.builder().build();

    LookUp(Leeways leeways, Standings standings, Ledgers ledgers, Judged judged) {
        this.leeways = leeways;
        this.standings = standings;
        this.ledgers = ledgers;
        this.judged = judged;
    }

    @Component("appraisedLedgers")
    record Ledgers(FactStore facts, Organisations organisations) {}

    @Component("appraisedResults")
    record Judged(Results results, AssessBranch assess, Show show, Clock clock) {}

    Leeway leeway(Target target, Scope scope) {
        var found = leeways.of(target.year()).get(target.criterion());
        if (find(target.organisation(), scope).isEmpty() || found == null) {
            throw new Absent("“%s”没有由人评定的指标“%s”。请从待评定一览里点进来。".formatted(target.organisation(), target.criterion()));
        }
        return found;
    }

    Standing standing(Target target, Leeway leeway) {
        return standings.of(target, leeway, ledgers.facts.newestBatch());
    }

    String name(String organisation) {
        return find(organisation, Scope.WHOLE).map(Organisation::name).orElse(organisation);
    }

    java.util.Optional<Organisation> find(String organisation, Scope scope) {
        return ledgers.organisations.find(organisation, ledgers.facts.newestBatch(), scope);
    }

    /** The day of the newest year-end assessment, after which nothing counts. */
    LocalDate asOf(int year) {
        return judged.results.run(year).map(StoredRun::asOf).orElseGet(() -> CloseYear.usualDay(year));
    }

    /** Today, unless that would be too late to count. */
    LocalDate usualDay(int year) {
        var today = LocalDate.now(judged.clock);
        return today.isAfter(asOf(year)) ? asOf(year) : today;
    }

    /** What it would come to if the organisation were judged now; nothing is stored. */
    String trial(Target target) {
        return judged.assess
                .look(target.organisation(), target.year(), asOf(target.year()))
                .map(it -> sentence(mapper.readValue(it.json(), AssessmentView.class), target))
                .orElse("");
    }

    private String sentence(AssessmentView view, Target target) {
        var show = judged.show;
        return view.findings().stream()
                .filter(it -> it.criterion().equals(target.criterion()))
                .findFirst()
                .map(it -> "试算：%s %s，得 %s/%s 分；总分 %s/%s。再做一次年终考核后计入。"
                        .formatted(
                                it.criterion(),
                                it.statusText(),
                                show.number(it.points().earned()),
                                show.number(it.points().full()),
                                show.number(view.score().effective()),
                                show.number(view.score().full())))
                .orElse("再做一次年终考核后计入。");
    }
}
