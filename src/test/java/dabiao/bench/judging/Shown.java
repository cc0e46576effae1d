package dabiao.bench.judging;

import dabiao.assessment.Assessment;
import dabiao.assessment.Evidence;
import dabiao.assessment.Finding;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.VetoCase;
import dabiao.bench.judging.Outcome.Marked;
import dabiao.bench.judging.Outcome.OfCriterion;
import dabiao.bench.judging.Outcome.OfPeriod;
import dabiao.bench.judging.Outcome.OfVeto;
import dabiao.bench.judging.Outcome.Remedied;
import dabiao.bench.judging.Outcome.Seen;
import dabiao.bench.judging.Outcome.Stretch;
import dabiao.bench.judging.Outcome.Taken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An outcome line by line, so that two can be compared and the first difference be read. */
final class Shown {

    private final List<String> lines = new ArrayList<>();

    private Shown() {}

    static List<String> of(Outcome it) {
        var shown = new Shown();
        it.criteria().forEach(shown::criterion);
        shown.end(it.raw(), it.effective(), it.star());
        it.vetoes().forEach(shown::veto);
        return shown.lines;
    }

    static List<String> of(Assessment it) {
        var shown = new Shown();
        it.findings().forEach(shown::finding);
        shown.end(it.score().raw(), it.score().effective(), it.star().level());
        it.vetoes().forEach(shown::veto);
        return shown.lines;
    }

    private void end(BigDecimal raw, BigDecimal effective, int star) {
        line("score", plain(raw), plain(effective), star);
    }

    private void criterion(OfCriterion it) {
        line("criterion", it.id(), it.status(), plain(it.needed()), plain(it.had()), plain(it.shortfall()));
        var marks = it.marks();
        line("marks", plain(marks.full()), plain(marks.raw()), plain(marks.earned()), marks.inBase());
        marks.deductions().forEach(this::taken);
        it.periods().forEach(this::period);
        line(
                "remedy",
                it.remedy().possible(),
                it.remedy().whole(),
                String.valueOf(it.remedy().until()));
    }

    private void finding(Finding it) {
        var marks = it.points();
        var remedy = it.remedy();
        criterion(new OfCriterion(
                it.id(),
                it.status(),
                it.needed(),
                it.had(),
                it.shortfall(),
                new Marked(
                        marks.full(),
                        marks.raw(),
                        marks.earned(),
                        marks.inBase(),
                        marks.deductions().stream()
                                .map(one -> new Taken(one.amount(), one.where()))
                                .toList()),
                it.periods().stream().map(Shown::period).toList(),
                new Remedied(remedy.possible(), remedy.whole(), remedy.until())));
    }

    private static OfPeriod period(PeriodFinding it) {
        return new OfPeriod(
                new Stretch(it.label(), 0, it.period().first(), it.period().last()),
                null,
                it.status(),
                it.computed(),
                it.needed(),
                it.had(),
                it.shortfall(),
                it.counted().stream().map(Shown::seen).toList(),
                it.notCounted().stream().map(Shown::seen).toList());
    }

    private void taken(Taken it) {
        line("taken", plain(it.amount()), it.where());
    }

    private void period(OfPeriod it) {
        line("period", it.label(), it.status(), it.computed(), plain(it.needed()), plain(it.had()));
        line(
                "short",
                plain(it.shortfall()),
                it.counted().stream().map(Seen::code).toList());
        it.notCounted().forEach(this::seen);
    }

    private static Seen seen(Evidence it) {
        return new Seen(it.fact().code(), it.reason());
    }

    private void seen(Seen it) {
        line("not", it.code(), String.valueOf(it.reason()));
    }

    private void veto(OfVeto it) {
        line("veto", it.id(), it.cases());
    }

    private void veto(VetoCase it) {
        veto(new OfVeto(it.veto().id(), it.facts().stream().map(Shown::seen).toList()));
    }

    private void line(String what, Object... cells) {
        lines.add(what + " " + List.of(cells));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
