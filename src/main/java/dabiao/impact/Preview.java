package dabiao.impact;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.assessment.Known;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.rulebook.compare.RulebookComparison;
import dabiao.yearend.settle.Settlement;
import dabiao.yearend.settle.Settling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All organisations of a year judged by one rulebook and settled, to try others on. Another rulebook judges again only the standards
 * in which it differs. Immutable and safe to share.
 */
public final class Preview {

    private final Assessor assessor;
    private final List<Dossier> dossiers;
    private final LocalDate asOf;
    private final Map<String, Integer> lastStars;
    private final List<Assessment> outlines;
    private final List<Outcome> outcomes;

    private Preview(Assessor assessor, List<Dossier> dossiers, LocalDate asOf, Map<String, Integer> lastStars) {
        this.assessor = assessor;
        this.dossiers = List.copyOf(dossiers);
        this.asOf = asOf;
        this.lastStars = Map.copyOf(lastStars);
        this.outlines = outlines(assessor, Set.of());
        this.outcomes = outcomes(assessor, outlines);
    }

    /**
     * @param dossiers of one year
     * @param lastStars settled level of the year before, by organisation; those that are missing had none
     */
    public static Preview of(
            Assessor assessor, List<Dossier> dossiers, LocalDate asOf, Map<String, Integer> lastStars) {
        return new Preview(assessor, dossiers, asOf, lastStars);
    }

    /** The codes of those judged, in their order. */
    public List<String> organisations() {
        return outcomes.stream().map(it -> it.organisation().code()).toList();
    }

    /** What would be different under another rulebook. */
    public Impact of(Assessor other) {
        var same = Untouched.standards(assessor.rulebook(), other.rulebook());
        return impact(other, outcomes(other, outlines(other, same)));
    }

    private Impact impact(Assessor other, List<Outcome> after) {
        var sums = new Sums();
        IntStream.range(0, dossiers.size()).forEach(it -> sums.add(outcomes.get(it), after.get(it)));
        return new Impact(
                assessor.rulebook().fingerprint(),
                other.rulebook().fingerprint(),
                year(),
                asOf,
                dossiers.size(),
                RulebookComparison.of(assessor.rulebook(), other.rulebook()),
                sums.stars(),
                sums.causes(),
                sums.shifts());
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

    private int year() {
        return dossiers.isEmpty() ? asOf.getYear() : dossiers.get(0).year();
    }

    /**
     * @param same standards whose findings are those of this preview
     */
    private List<Assessment> outlines(Assessor judging, Set<String> same) {
        return IntStream.range(0, dossiers.size())
                .parallel()
                .mapToObj(it ->
                        judging.outline(dossiers.get(it), asOf, known(it, same)).outline())
                .toList();
    }

    private Known known(int index, Set<String> same) {
        return same.isEmpty() ? Known.NOTHING : Known.of(outlines.get(index), same);
    }

    private List<Outcome> outcomes(Assessor judging, List<Assessment> assessments) {
        var settlement = settlement(judging, assessments);
        return assessments.stream()
                .map(it -> Outcome.of(
                        it, settlement.flatMap(all -> all.of(it.organisation().code()))))
                .toList();
    }

    private Optional<Settlement> settlement(Assessor judging, List<Assessment> assessments) {
        return Settling.of(judging.rulebook(), year()).map(settling -> {
            var entrants = IntStream.range(0, assessments.size())
                    .mapToObj(it -> settling.entrant(
                            assessments.get(it), dossiers.get(it).all(Decision.class)))
                    .flatMap(Optional::stream)
                    .toList();
            return settling.settle(entrants, lastStars);
        });
    }
}
