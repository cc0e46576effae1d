package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.assessment.Finding;
import dabiao.impact.Impact;
import dabiao.impact.Outcome;
import dabiao.impact.Preview;
import dabiao.impact.Shift;
import dabiao.impact.Shift.CriterionShift;
import dabiao.report.ImpactView.CauseView;
import dabiao.report.ImpactView.ChangeView;
import dabiao.report.ImpactView.CriterionView;
import dabiao.report.ImpactView.ShiftView;
import dabiao.rulebook.compare.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes {@link ImpactView}s. */
public final class ImpactViews {

    private ImpactViews() {}

    /** Without the sentences of findings, which are many and asked for one organisation at a time. */
    public static ImpactView of(Impact impact) {
        return of(impact, it -> Optional.empty());
    }

    /** With both sentences of each criterion, for as far as both assessments are given. */
    public static ImpactView of(Impact impact, Function<Shift, Optional<Preview.Explained>> explained) {
        return new ImpactView(
                impact.from(),
                impact.to(),
                impact.year(),
                impact.asOf(),
                impact.organisations(),
                impact.moved(),
                impact.winners(),
                impact.losers(),
                impact.changes().stream().map(ChangeView::of).toList(),
                impact.stars(),
                impact.causes().stream().map(it -> cause(it, impact.changes())).toList(),
                impact.shifts().stream()
                        .map(it -> shift(it, explained.apply(it)))
                        .toList());
    }

    private static CauseView cause(Impact.Cause it, List<Change> changes) {
        var own = changes.stream()
                .filter(change -> !it.id().isEmpty() && (change.subject() + " ").startsWith(it.id() + " "))
                .map(Change::sentence)
                .toList();
        return new CauseView(it.id(), it.name(), it.gaining(), it.losing(), Numbers.tidy(it.gain()), it.stars(), own);
    }

    static ShiftView shift(Shift it, Optional<Preview.Explained> explained) {
        return new ShiftView(
                it.organisation().code(),
                it.organisation().name(),
                it.before().star(),
                it.after().star(),
                Numbers.tidy(it.before().score()),
                Numbers.tidy(it.after().score()),
                Numbers.tidy(it.gain()),
                causes(it),
                it.criteria().stream().map(one -> criterion(one, explained)).toList());
    }

    private static CriterionView criterion(CriterionShift it, Optional<Preview.Explained> explained) {
        return new CriterionView(
                it.id(),
                it.name(),
                status(it.before()),
                status(it.after()),
                earned(it.before()),
                earned(it.after()),
                explained.map(both -> sentence(both.before(), it.id())).orElse(""),
                explained.map(both -> sentence(both.after(), it.id())).orElse(""));
    }

    private static @Nullable String status(Outcome.@Nullable Mark mark) {
        return mark == null ? null : mark.status().word();
    }

    private static @Nullable BigDecimal earned(Outcome.@Nullable Mark mark) {
        return mark == null ? null : Numbers.tidy(mark.earned());
    }

    private static String sentence(Assessment assessment, String id) {
        return assessment
                .finding(id)
                .map(it -> Sentences.of(title(assessment, it), it))
                .orElse("没有这项指标。");
    }

    private static String title(Assessment assessment, Finding finding) {
        return assessment.standards().stream()
                .filter(it -> it.standard().equals(finding.standard()))
                .map(it -> it.title())
                .findFirst()
                .orElse(finding.standard());
    }

    /** {@code SH-01 支部党员大会 -2；SH-04 党课 -1.5}, or the reasons of the star where no criterion did it. */
    static String causes(Shift shift) {
        var criteria = shift.causes().stream()
                .map(it -> it.id() + " " + it.name() + " " + signed(it.gain()))
                .collect(Collectors.joining("；"));
        return criteria.isEmpty() ? String.join("；", shift.after().reasons()) : criteria;
    }

    static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + Numbers.plain(number);
    }
}
