package dabiao.assessment;

import dabiao.fact.Organisation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One organisation judged for one year on one day by one rulebook. Data only; words are made from it by the report.
 *
 * @param editions the editions that judged, {@code sanhui-yike/2023-01-01}, sorted
 * @param lift what would lift it to the next star; null where there is none or no star is given
 * @param findings by standard, then in the order of the edition's criteria
 */
public record Assessment(
        Organisation organisation,
        int year,
        LocalDate asOf,
        String fingerprint,
        List<String> editions,
        Score score,
        List<StandardScore> standards,
        StarRating star,
        List<VetoCase> vetoes,
        List<Finding> findings,
        List<Flag> flags,
        @Nullable Lift lift) {

    public Assessment {
        editions = List.copyOf(editions);
        standards = List.copyOf(standards);
        vetoes = List.copyOf(vetoes);
        findings = List.copyOf(findings);
        flags = List.copyOf(flags);
    }

    /** The same with other flags. */
    public Assessment flagged(List<Flag> others) {
        return new Assessment(
                organisation,
                year,
                asOf,
                fingerprint,
                editions,
                score,
                standards,
                star,
                vetoes,
                findings,
                others,
                lift);
    }

    /** Its score, star, vetoes and the outlines of its findings; small enough to be kept for all organisations of a year. */
    public Assessment outline() {
        var outlines = findings.stream().map(Finding::outline).toList();
        return new Assessment(
                organisation,
                year,
                asOf,
                fingerprint,
                editions,
                score,
                standards,
                star,
                vetoes,
                outlines,
                List.of(),
                null);
    }

    public Optional<Finding> finding(String criterion) {
        return findings.stream().filter(it -> it.id().equals(criterion)).findFirst();
    }

    /** The marks by view, in the order in which the findings first name them. */
    public List<ViewScore> views() {
        var views = new LinkedHashMap<String, ViewScore>();
        for (Finding finding : findings) {
            var points = finding.points();
            if (points.inBase() && points.full().signum() > 0) {
                finding.criterion()
                        .views()
                        .forEach(it ->
                                views.merge(it, new ViewScore(it, points.full(), points.earned()), ViewScore::plus));
            }
        }
        return List.copyOf(views.values());
    }
}
