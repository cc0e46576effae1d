package dabiao.yearend;

import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.event.Announce;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

/** Closes a year for good: two persons agree that the results of its newest finished run are final. Safe to share. */
public final class SealYear {

    /** Code of what cannot be done as things stand. */
    private static final String NOT_NOW = "Y409";

    private final StoredRuns runs;
    private final ClosedYears years;
    private final Keeping keeping;
    private final Clock clock;

    public SealYear(StoredRuns runs, ClosedYears years, Keeping keeping, Clock clock) {
        this.runs = runs;
        this.years = years;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** How it is written down and told. */
    public record Keeping(JdbcAggregateOperations aggregates, Announce announce) {}

    /** Throws {@link Refused} if nothing was judged yet, if it is closed already, or if it is one person alone who wants it. */
    public ClosedYear seal(int year, String by, String approvedBy, String reason) {
        var place = Place.of(year + " 年度");
        var problems = new Problems();
        if (by.equals(approvedBy)) {
            problems.error(NOT_NOW, place, "提请和批准的是同一个人“" + by + "”，", "请由另一个人批准。");
        }
        if (reason.isBlank()) {
            problems.error(NOT_NOW, place, "没有写理由，", "请写明依据，例如会议和日期。");
        }
        if (isSealed(year)) {
            problems.error(NOT_NOW, place, "已经关账，", "不必再关。");
        }
        problems.refuseIfAny();
        var run = newest(year, place);
        var closed = new ClosedYear(
                year,
                Objects.requireNonNull(run.id()),
                run.fingerprint(),
                LocalDateTime.now(clock),
                by,
                approvedBy,
                reason.strip());
        keep(closed);
        return closed;
    }

    public boolean isSealed(int year) {
        return years.findByClosedYear(year).isPresent();
    }

    private StoredRun newest(int year, Place place) {
        return runs.findByAssessedYearOrderByIdDesc(year).stream()
                .filter(it -> it.status().equals(RunStatus.DONE.name()))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.error(NOT_NOW, place, "还没有做完的年终考核，", "请先考核全部党组织。")));
    }

    private void keep(ClosedYear closed) {
        keeping.announce().doing(() -> keeping.aggregates().insert(closed), YearClosed::new);
    }
}
