package dabiao.web.page;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.Scope;
import dabiao.report.AssessmentView;
import dabiao.web.security.Privacy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What pages show of stored results. Safe to share. */
@Component
public final class Results {

    private static final int AT_ONCE = 50;
    private static final String DONE = "DONE";

    private final StoredRuns runs;
    private final StoredAssessments assessments;
    private final Privacy privacy;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.builder().build();

    Results(StoredRuns runs, StoredAssessments assessments, Privacy privacy, Clock clock) {
        this.runs = runs;
        this.assessments = assessments;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** The year asked for, or the newest that has been judged. */
    public Chosen chosen(@Nullable Integer year) {
        var years = runs.findAllByOrderByIdDesc().stream()
                .map(StoredRun::assessedYear)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        int last = years.isEmpty() ? LocalDate.now(clock).getYear() - 1 : years.get(0);
        int wanted = year == null ? last : year;
        return new Chosen(wanted, years, run(wanted).orElse(null));
    }

    /** The run whose results stand for a year: the newest that was finished, or else the newest. */
    public Optional<StoredRun> run(int year) {
        var all = runs.findByAssessedYearOrderByIdDesc(year);
        return all.stream()
                .filter(it -> it.status().equals(DONE))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The result of one organisation in the year chosen. */
    public Optional<StoredAssessment> head(Chosen chosen, String organisation, Scope scope) {
        var wanted = Wanted.within(scope).run(chosen.runId()).organisation(organisation);
        return assessments.page(wanted, Cursor.START, 1).stream().findFirst().map(this::shown);
    }

    /** All that was said of an organisation; not for one that could not be judged. */
    public AssessmentView view(StoredAssessment head) {
        return read(head, assessments.json(head).orElseThrow());
    }

    /** Hands over every organisation that could be judged, by code, some at a time. */
    public void forEach(Chosen chosen, Scope scope, BiConsumer<StoredAssessment, AssessmentView> sink) {
        forEach(Wanted.within(scope).run(chosen.runId()), assessments::jsons, sink);
    }

    /** The same without what was found for each criterion, without flags and what would lift it, which is far less to read. */
    public void forEachOutline(Chosen chosen, Scope scope, BiConsumer<StoredAssessment, AssessmentView> sink) {
        forEach(Wanted.within(scope).run(chosen.runId()), assessments::outlines, sink);
    }

    /** The first organisations in scope, by code; the scope itself if it holds no more. */
    public Scope first(int most, Chosen chosen, Scope scope) {
        var some = assessments.page(Wanted.within(scope).run(chosen.runId()), Cursor.START, most + 1);
        return some.size() <= most
                ? scope
                : Scope.of(some.subList(0, most).stream()
                        .map(StoredAssessment::organisation)
                        .toList());
    }

    private void forEach(
            Wanted wanted,
            Function<List<StoredAssessment>, Map<Long, String>> reading,
            BiConsumer<StoredAssessment, AssessmentView> sink) {
        var some = assessments.page(wanted, Cursor.START, AT_ONCE);
        while (!some.isEmpty()) {
            var jsons = reading.apply(some);
            for (StoredAssessment head : some) {
                var json = jsons.get(head.id());
                if (json != null && !head.hasFailed()) {
                    sink.accept(shown(head), read(head, json));
                }
            }
            some = assessments.page(wanted, Cursor.behind(some.get(some.size() - 1)), AT_ONCE);
        }
    }

    /** A text about an organisation, as whoever asks may read it. */
    public String shown(String organisation, String text) {
        return privacy.of(organisation).text(text);
    }

    private StoredAssessment shown(StoredAssessment head) {
        return head.because(privacy.of(head.organisation()).text(head.reason()));
    }

    private AssessmentView read(StoredAssessment head, String json) {
        return mapper.readValue(privacy.of(head.organisation()).json(json), AssessmentView.class);
    }
}
