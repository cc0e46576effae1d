package dabiao.cli;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Scope;
import dabiao.problem.Refused;
import dabiao.report.SummaryTable;
import dabiao.yearend.CloseYear;
import dabiao.yearend.Progress;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the program does at its start to be tried out: takes the sample ledgers in, closes their years, shows the newest. */
@Component
final class StartUp {

    private static final int SHOWN = 200;
    private static final int PAUSE_MILLIS = 200;

    private final String version;
    private final RulebookInForce inForce;
    private final SampleYears sample;
    private final CloseYear closeYear;
    private final StoredAssessments assessments;

    StartUp(
            @Value("${dabiao.version}") String version,
            RulebookInForce inForce,
            SampleYears sample,
            CloseYear closeYear,
            StoredAssessments assessments) {
        this.version = version;
        this.inForce = inForce;
        this.sample = sample;
        this.closeYear = closeYear;
        this.assessments = assessments;
    }

    /** Says by which rules, and takes the sample in; returns the years that are to be closed. */
    List<Integer> takeIn(PrintWriter out) {
        var rulebook = inForce.rulebook();
        out.println("达标 %s · 规则 %s（%d 项标准）"
                .formatted(
                        version,
                        rulebook.shortFingerprint(),
                        rulebook.standards().size()));
        try {
            return sample.takeIn(out);
        } catch (Refused e) {
            out.println("样例台账有问题，没有收下：");
            Commands.print(e.problems(), e.dropped(), out);
            return List.of();
        }
    }

    /** Closes these years, one after another, and shows the newest. */
    void close(List<Integer> years, PrintWriter out) {
        years.stream()
                .map(it -> close(it, out))
                .reduce((earlier, later) -> later)
                .ifPresent(it -> show(it, out));
    }

    private Progress close(int year, PrintWriter out) {
        var progress = closeYear.start(year, CloseYear.usualDay(year), "启动");
        if (!progress.isRunning()) {
            out.println("%d 年度已经考核过（%d 个党组织），不重复考核。".formatted(year, progress.total()));
            return progress;
        }
        var bar = new ProgressBar(out, Terminal.isInteractive());
        while (progress.isRunning()) {
            bar.show(progress);
            pause();
            progress = closeYear.progress(progress.id()).orElseThrow();
        }
        bar.end(progress);
        return progress;
    }

    private void show(Progress run, PrintWriter out) {
        var wanted = Wanted.within(Scope.WHOLE).run(run.id());
        var heads = assessments.page(wanted, Cursor.START, SHOWN);
        out.println();
        out.println("%d 年度考核（考核日 %s）：".formatted(run.year(), run.asOf()));
        lines(heads).forEach(out::println);
        if (run.total() > heads.size()) {
            out.println("……共 %d 个党组织，其余见 /api/v1/assessments?year=%d。".formatted(run.total(), run.year()));
        }
        out.println();
    }

    private static List<String> lines(List<StoredAssessment> heads) {
        return SummaryTable.of(heads.stream().map(StartUp::line).toList()).lines();
    }

    private static SummaryTable.Line line(StoredAssessment it) {
        var star = it.starName() == null ? "" : it.hasFailed() ? "失败" : it.starName();
        return new SummaryTable.Line(
                it.organisation(), it.name(), it.marks().effective(), it.marks().full(), star, it.reason());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
