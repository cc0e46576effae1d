package dabiao.decision.publicity;

import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.LeftToPeople;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.Wanted;
import dabiao.decision.Request;
import dabiao.decision.RequestState;
import dabiao.decision.Requests;
import dabiao.decision.publicity.Notice.Line;
import dabiao.decision.publicity.Notice.Open;
import dabiao.fact.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says whose stars can be made public. Safe to share. */
@Component
public final class Publicity {

    private static final int AT_ONCE = 500;

    private static final Comparator<Line> HIGHEST_FIRST = Comparator.comparing(Line::level)
            .reversed()
            .thenComparing(Comparator.comparing(Line::effective).reversed())
            .thenComparing(Line::organisation);

    private final StoredAssessments assessments;
    private final Requests requests;

    Publicity(StoredAssessments assessments, Requests requests) {
        this.assessments = assessments;
        this.requests = requests;
    }

    /** Of the organisations that may be seen; those that no marks are given to are left out. */
    public Notice of(StoredRun run, Scope scope) {
        var missing = new Missing(waiting(run, scope), asked(run.assessedYear()));
        var listed = new ArrayList<Line>();
        var open = new ArrayList<Open>();
        var starless = new ArrayList<String>();
        each(run, scope, it -> {
            var lacks = missing.of(it);
            if (!lacks.isEmpty()) {
                open.add(new Open(it.organisation(), it.name(), lacks));
            } else if (it.starLevel() != null && it.starLevel() > 0) {
                listed.add(line(it, it.starLevel()));
            } else if (it.marks().full().signum() > 0) {
                starless.add(it.organisation());
            }
        });
        listed.sort(HIGHEST_FIRST);
        return new Notice(run.assessedYear(), listed, starless.size(), open);
    }

    /** What keeps an organisation from being decided. */
    private record Missing(Map<String, List<LeftToPeople>> waiting, Map<String, List<Request>> asked) {

        List<String> of(StoredAssessment it) {
            var lacks = new ArrayList<String>();
            if (it.hasFailed()) {
                lacks.add("没有评出来，请先看考核结果里写的原因");
            }
            var criteria = waiting.getOrDefault(it.organisation(), List.of()).stream()
                    .map(LeftToPeople::criterion)
                    .toList();
            if (!criteria.isEmpty()) {
                lacks.add("待评定：" + String.join("、", criteria));
            }
            var requests = asked.getOrDefault(it.organisation(), List.of()).size();
            if (requests > 0) {
                lacks.add("有 %d 项申请等人批准".formatted(requests));
            }
            if (lacks.isEmpty() && it.provisional()) {
                lacks.add("星级还是暂定：名额未定，或者还有没到期的指标");
            }
            return lacks;
        }
    }

    private Map<String, List<LeftToPeople>> waiting(StoredRun run, Scope scope) {
        return assessments.leftToPeople(Objects.requireNonNull(run.id()), List.of(), scope).stream()
                .collect(Collectors.groupingBy(LeftToPeople::organisation));
    }

    private Map<String, List<Request>> asked(int year) {
        return requests.findByStateOrderByIdDesc(RequestState.ASKED.name()).stream()
                .filter(it -> it.firstDay().getYear() <= year)
                .collect(Collectors.groupingBy(Request::organisation));
    }

    private void each(StoredRun run, Scope scope, Consumer<StoredAssessment> sink) {
        var wanted = Wanted.within(scope).run(Objects.requireNonNull(run.id()));
        var some = assessments.page(wanted, Cursor.START, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(sink);
            some = assessments.page(wanted, Cursor.behind(some.get(some.size() - 1)), AT_ONCE);
        }
    }

    private static Line line(StoredAssessment it, int level) {
        var marks = it.marks();
        return new Line(
                it.organisation(),
                it.name(),
                marks.raw(),
                marks.effective(),
                marks.full(),
                level,
                Objects.requireNonNullElse(it.starName(), ""));
    }
}
