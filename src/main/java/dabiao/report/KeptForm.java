package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.assessment.Flag;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.FindingRow;
import dabiao.assessment.archive.JsonText;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.Marks;
import dabiao.assessment.archive.RankingRow;
import dabiao.assessment.archive.RankingRow.ContenderRow;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.fact.Organisation;
import dabiao.report.AssessmentView.OrganisationView;
import dabiao.report.AssessmentView.RulebookView;
import dabiao.yearend.Writing;
import dabiao.yearend.settle.Ranking;
import dabiao.yearend.settle.Settled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Results in the form in which they are kept: JSON, and the rows that lists are made of. */
public final class KeptForm implements Writing {

    private final String programVersion;

    public KeptForm(String programVersion) {
        this.programVersion = programVersion;
    }

    /** What is kept of an organisation that could not be judged. */
    public record FailureView(
            OrganisationView organisation,
            int year,
            LocalDate asOf,
            RulebookView rulebook,
            String status,
            String statusText,
            String problem) {}

    @Override
    public Judged judged(Assessment it, long batch) {
        return alone(it, batch).judged();
    }

    @Override
    public Judged settled(Assessment it, long batch, Settled settled) {
        return alone(it, batch).settled(settled).judged();
    }

    @Override
    public byte[] aside(Assessment it, long batch) {
        return alone(it, batch).bytes();
    }

    @Override
    public Judged settled(byte[] bytes, Optional<Settled> settled, List<Flag> more) {
        var aside = Aside.of(bytes).flagged(more);
        return settled.map(aside::settled).orElse(aside).judged();
    }

    private Aside alone(Assessment it, long batch) {
        var score = it.score();
        var star = it.star();
        var head = new StoredAssessment(
                0,
                null,
                it.organisation().code(),
                it.organisation().name(),
                new Basis(it.year(), it.asOf(), it.fingerprint(), batch),
                programVersion,
                new Marks(score.raw(), score.effective(), score.full()),
                star.level(),
                star.name(),
                star.provisional(),
                Views.firstReason(it));
        return Aside.of(head, it);
    }

    @Override
    public Judged failed(Organisation organisation, Basis basis, String problem) {
        var view = new FailureView(
                new OrganisationView(organisation.code(), organisation.name(), organisation.kind()),
                basis.assessedYear(),
                basis.asOf(),
                new RulebookView(basis.fingerprint(), List.of()),
                StoredAssessment.FAILED,
                "失败",
                problem);
        var none = new FindingRow("", StoredAssessment.FAILED, BigDecimal.ZERO, BigDecimal.ZERO);
        return new Judged(head(organisation, basis, problem), JsonText.of(Json.smile(view)), List.of(none), List.of());
    }

    private StoredAssessment head(Organisation organisation, Basis basis, String problem) {
        var nothing = new Marks(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return new StoredAssessment(
                0,
                null,
                organisation.code(),
                organisation.name(),
                basis,
                programVersion,
                nothing,
                null,
                StoredAssessment.FAILED,
                false,
                problem);
    }

    @Override
    public Optional<RankingRow> ranked(Ranking ranking) {
        var contenders = Stream.concat(ranking.ranked().stream(), ranking.excluded().stream())
                .toList();
        return Optional.of(new RankingRow(
                ranking.kind(),
                Json.write(RankingView.head(ranking)),
                new OneByOne<>(contenders, it -> new ContenderRow(it.organisation(), Json.write(RankingView.of(it))))));
    }
}
