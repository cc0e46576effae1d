package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.assessment.Flag;
import dabiao.assessment.StarRating;
import dabiao.assessment.archive.DueRow;
import dabiao.assessment.archive.FindingRow;
import dabiao.assessment.archive.FlagRow;
import dabiao.assessment.archive.JsonText;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.KeptFindings;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.report.AssessmentView.FlagView;
import dabiao.yearend.settle.Settled;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A result as it is kept, whose star may still be settled and that comparing may still flag; all the rest of it stays.
 *
 * @param frame all but the findings
 * @param findings packed
 * @param digest of the findings
 */
record Aside(
        StoredAssessment head,
        AssessmentView frame,
        byte[] findings,
        String digest,
        List<FindingRow> found,
        List<FlagRow> flags,
        List<DueRow> dues) {

    /** As it stands by its own ledgers alone. */
    static Aside of(StoredAssessment head, Assessment it) {
        var findings = Json.findings(it);
        return new Aside(head, Views.frame(it), findings.packed(), findings.digest(), found(it), flags(it), dues(it));
    }

    static Aside of(byte[] bytes) {
        return Json.aside(bytes);
    }

    byte[] bytes() {
        return Json.aside(this);
    }

    Judged judged() {
        var text = JsonText.of(Json.smile(frame), KeptFindings.of(findings, digest));
        return new Judged(head, text, found, flags, dues);
    }

    Aside settled(Settled settled) {
        return new Aside(
                starred(settled.star()), frame.settled(Views.star(settled)), findings, digest, found, flags, dues);
    }

    /** With more flags, in the order of flags. */
    Aside flagged(List<Flag> more) {
        return more.isEmpty()
                ? this
                : new Aside(
                        head,
                        frame.flagged(sorted(frame.flags(), more.stream().map(Views::of), FlagView::id)),
                        findings,
                        digest,
                        found,
                        sorted(flags, more.stream().map(Aside::row), FlagRow::flag),
                        dues);
    }

    private static <T> List<T> sorted(List<T> some, Stream<T> more, Function<T, String> id) {
        return Stream.concat(some.stream(), more)
                .sorted(Comparator.comparing(id))
                .toList();
    }

    private StoredAssessment starred(StarRating star) {
        return head.rated(star.level(), star.name(), star.provisional());
    }

    private static List<FindingRow> found(Assessment assessment) {
        return assessment.findings().stream()
                .map(it -> new FindingRow(
                        it.id(),
                        it.status().name(),
                        it.points().earned(),
                        it.points().full()))
                .toList();
    }

    private static List<FlagRow> flags(Assessment assessment) {
        return assessment.flags().stream().map(Aside::row).toList();
    }

    private static FlagRow row(Flag it) {
        return new FlagRow(it.id(), it.severity());
    }

    private static List<DueRow> dues(Assessment assessment) {
        return assessment.findings().stream()
                .filter(it -> it.remedy().possible())
                .flatMap(it -> Stream.ofNullable(it.remedy().until()).map(until -> new DueRow(it.id(), until)))
                .toList();
    }
}
