package dabiao.impact;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.rulebook.compare.RulebookComparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All organisations of a year judged by one rulebook, to try others on. Each is judged once by each rulebook, several at a time.
 * Immutable and safe to share.
 */
public final class Preview {

    private final Assessor assessor;
    private final List<Dossier> dossiers;
    private final LocalDate asOf;
    private final List<Outcome> outcomes;

    private Preview(Assessor assessor, List<Dossier> dossiers, LocalDate asOf) {
        this.assessor = assessor;
        this.dossiers = List.copyOf(dossiers);
        this.asOf = asOf;
        this.outcomes = outcomes(assessor);
    }

    /** The dossiers must be of one year. */
    public static Preview of(Assessor assessor, List<Dossier> dossiers, LocalDate asOf) {
        return new Preview(assessor, dossiers, asOf);
    }

    /** The codes of those judged, in their order. */
    public List<String> organisations() {
        return outcomes.stream().map(it -> it.organisation().code()).toList();
    }

    /** What would be different under another rulebook. */
    public Impact of(Assessor other) {
        return impact(other, outcomes(other));
    }

    private Impact impact(Assessor other, List<Outcome> after) {
        var sums = new Sums();
        IntStream.range(0, dossiers.size()).forEach(it -> sums.add(outcomes.get(it), after.get(it)));
        return new Impact(
                assessor.rulebook().fingerprint(),
                other.rulebook().fingerprint(),
                dossiers.isEmpty() ? asOf.getYear() : dossiers.get(0).year(),
                asOf,
                dossiers.size(),
                RulebookComparison.of(assessor.rulebook(), other.rulebook()),
                sums.stars(),
                sums.causes(),
                sums.shifts());
    }

    /** The same of one organisation alone. */
    public Preview only(String organisation) {
        var own = dossiers.stream()
                .filter(it -> it.organisation().code().equals(organisation))
                .toList();
        return new Preview(assessor, own, asOf);
    }

    /** Both assessments of one organisation, evidence and all; empty where there is none of that code. */
    public Optional<Explained> explain(String organisation, Assessor other) {
        return dossiers.stream()
                .filter(it -> it.organisation().code().equals(organisation))
                .findFirst()
                .map(it -> new Explained(assessor.assess(it, asOf), other.assess(it, asOf)));
    }

    /** One organisation under both rulebooks. */
    public record Explained(Assessment before, Assessment after) {}

    private List<Outcome> outcomes(Assessor judging) {
        return dossiers.parallelStream()
                .map(it -> Outcome.of(judging.assess(it, asOf)))
                .toList();
    }
}
