package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.assessment.Evidence;
import dabiao.assessment.Finding;
import dabiao.assessment.Flag;
import dabiao.assessment.Overruled;
import dabiao.assessment.RuleReference;
import dabiao.assessment.StandardScore;
import dabiao.assessment.VetoCase;
import dabiao.assessment.ViewScore;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.problem.Place;
import dabiao.report.AssessmentView.EvidenceView;
import dabiao.report.AssessmentView.FlagView;
import dabiao.report.AssessmentView.OrganisationView;
import dabiao.report.AssessmentView.OverruledView;
import dabiao.report.AssessmentView.RowView;
import dabiao.report.AssessmentView.RuleView;
import dabiao.report.AssessmentView.RulebookView;
import dabiao.report.AssessmentView.ScoreView;
import dabiao.report.AssessmentView.StandardView;
import dabiao.report.AssessmentView.StarView;
import dabiao.report.AssessmentView.VetoView;
import dabiao.report.AssessmentView.ViewScoreView;
import dabiao.yearend.settle.Move;
import dabiao.yearend.settle.Settled;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what is shown from what was judged. */
public final class Views {

    private Views() {}

    /** By its own ledgers alone. */
    public static AssessmentView of(Assessment it) {
        return frame(it).found(FindingViews.of(it));
    }

    /** With the star that is left when all were looked at together. */
    public static AssessmentView of(Assessment it, Settled settled) {
        return frame(it).settled(star(settled)).found(FindingViews.of(it));
    }

    /** By its own ledgers alone, without findings. */
    static AssessmentView frame(Assessment it) {
        var star = it.star();
        return frame(
                it,
                new StarView(
                        star.level(),
                        star.name(),
                        star.provisional(),
                        star.reasons(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        of(star.overruled())));
    }

    /** The star that is left when all were looked at together. */
    static StarView star(Settled settled) {
        var star = settled.star();
        return new StarView(
                star.level(),
                star.name(),
                star.provisional(),
                star.reasons(),
                settled.first().level(),
                settled.group(),
                settled.rank(),
                settled.groupSize(),
                settled.moves().stream().map(Move::reason).toList(),
                of(star.overruled()));
    }

    private static AssessmentView frame(Assessment it, StarView star) {
        return new AssessmentView(
                new OrganisationView(
                        it.organisation().code(),
                        it.organisation().name(),
                        it.organisation().kind()),
                it.year(),
                it.asOf(),
                new RulebookView(it.fingerprint(), it.editions()),
                new ScoreView(
                        Numbers.tidy(it.score().raw()),
                        Numbers.tidy(it.score().effective()),
                        Numbers.tidy(it.score().full())),
                star,
                it.vetoes().stream().map(Views::of).toList(),
                it.standards().stream().map(Views::of).toList(),
                it.views().stream().map(Views::of).toList(),
                List.of(),
                it.flags().stream().map(Views::of).toList(),
                Lifts.of(it.lift()));
    }

    static @Nullable OverruledView of(@Nullable Overruled it) {
        return it == null
                ? null
                : new OverruledView(
                        it.decision().code(),
                        it.decision().reference(),
                        it.computed(),
                        it.set(),
                        it.decision().reason(),
                        it.decision().requestedBy(),
                        it.decision().approvedBy());
    }

    static EvidenceView of(Evidence it, String period) {
        return new EvidenceView(
                ledger(it.fact()), it.fact().code(), it.fact().date(), it.fact().label(), period, it.reason());
    }

    static String ledger(Fact fact) {
        return Ledgers.of(fact.getClass()).title();
    }

    static RuleView of(RuleReference it) {
        return new RuleView(it.name(), it.file(), it.line());
    }

    static RowView of(Place it) {
        return new RowView(it.file(), it.line());
    }

    private static VetoView of(VetoCase it) {
        return new VetoView(
                it.veto().id(),
                it.veto().name(),
                it.veto().effect().word(),
                it.reason(),
                it.facts().stream().map(fact -> of(fact, "全年")).toList(),
                of(it.rule()),
                of(it.veto().place()),
                it.veto().basis());
    }

    private static StandardView of(StandardScore it) {
        return new StandardView(
                it.standard(),
                it.edition(),
                it.title(),
                Numbers.tidy(it.full()),
                Numbers.tidy(it.base()),
                Numbers.tidy(it.raw()),
                Numbers.tidy(it.effective()),
                it.note());
    }

    private static ViewScoreView of(ViewScore it) {
        return new ViewScoreView(
                it.view(), Numbers.tidy(it.full()), Numbers.tidy(it.earned()), Numbers.tidy(it.percentage()));
    }

    static FlagView of(Flag it) {
        return new FlagView(
                it.id(),
                it.title(),
                it.severity(),
                it.sentence(),
                it.facts().stream().map(fact -> of(fact, "全年")).toList(),
                of(it.rule()),
                of(it.row()));
    }

    /**
     * The reason for lost points that weighs most, for tables; the first in the order of criteria where several weigh the same. An
     * award of a lower level loses nothing, it earns less.
     */
    public static String firstReason(Assessment assessment) {
        var vetoes = assessment.vetoes().stream().map(it -> "一票否决：" + it.veto().name());
        var lost = assessment.findings().stream()
                .filter(it -> it.points().inBase()
                        && (it.status().isMissed() || !it.points().deductions().isEmpty())
                        && it.points().earned().compareTo(it.points().full()) < 0)
                .sorted(java.util.Comparator.comparing((Finding it) ->
                                it.points().full().subtract(it.points().earned()))
                        .reversed())
                .map(Sentences::brief);
        return Stream.concat(vetoes, lost).findFirst().orElse("");
    }
}
