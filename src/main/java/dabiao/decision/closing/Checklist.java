package dabiao.decision.closing;

import dabiao.assessment.archive.Counted;
import dabiao.assessment.archive.Counted.Kind;
import dabiao.assessment.archive.RunCounts;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.decision.RequestState;
import dabiao.decision.Requests;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.yearend.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must be done before a year is closed. Safe to share. */
@Component
public final class Checklist {

    private static final String TO_BE_APPRAISED = "TO_BE_APPRAISED";

    private final StoredRuns runs;
    private final StoredAssessments assessments;
    private final RunCounts counts;
    private final Requests requests;
    private final FactStore facts;

    Checklist(Results results, Requests requests, FactStore facts) {
        this.runs = results.runs;
        this.assessments = results.assessments;
        this.counts = results.counts;
        this.requests = requests;
        this.facts = facts;
    }

    /** What runs came to. */
    @Component("resultsToClose")
    record Results(StoredRuns runs, StoredAssessments assessments, RunCounts counts) {}

    /** What is still open, in Chinese; empty where the year can be closed. */
    public List<String> open(int year) {
        var open = new ArrayList<String>();
        var run = newest(year);
        if (run.isEmpty()) {
            open.add("%d 年度还没有做完的年终考核，请先考核全部党组织。".formatted(year));
        } else {
            results(run.get(), open);
        }
        long asked = requests.findByStateOrderByIdDesc(RequestState.ASKED.name()).stream()
                .filter(it -> it.firstDay().getYear() <= year)
                .count();
        if (asked > 0) {
            open.add("还有 %d 项申请等人批准，请先批准或者不批准。".formatted(asked));
        }
        return open;
    }

    private void results(StoredRun run, List<String> open) {
        long appraised = appraised(run);
        if (appraised > 0) {
            open.add("还有 %d 个党组织有待评定的指标，请先评分，再考核一遍。".formatted(appraised));
        }
        long failed = count(run, StoredAssessment.FAILED);
        if (failed > 0) {
            open.add("有 %d 个党组织没有评出来，请先看结果里写的原因。".formatted(failed));
        }
        if (run.batch() < facts.newestBatch()) {
            open.add("考核之后又收下了台账（考核到第 %d 批，现在到第 %d 批），请再考核一遍。".formatted(run.batch(), facts.newestBatch()));
        }
    }

    /** As it was counted when the run ended; runs that ended under an older version are counted now. */
    private long appraised(StoredRun run) {
        var statuses = counts.kept(Objects.requireNonNull(run.id())).stream()
                .filter(it -> it.kind() == Kind.STATUS)
                .toList();
        return statuses.isEmpty()
                ? count(run, TO_BE_APPRAISED)
                : statuses.stream()
                        .filter(it -> it.name().equals(TO_BE_APPRAISED))
                        .mapToLong(Counted::total)
                        .sum();
    }

    private Optional<StoredRun> newest(int year) {
        return runs.findByAssessedYearOrderByIdDesc(year).stream()
                .filter(it -> it.status().equals(RunStatus.DONE.name()))
                .findFirst();
    }

    private long count(StoredRun run, String status) {
        return assessments.count(new Wanted(Scope.WHOLE, null, run.id(), null, null, null, status, null));
    }
}
