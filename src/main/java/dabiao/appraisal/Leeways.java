package dabiao.appraisal;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules in force leave to people. Safe to share. */
@Component
public final class Leeways {

    private final RulebookInForce inForce;

    Leeways(RulebookInForce inForce) {
        this.inForce = inForce;
    }

    /** By criterion, in the order of standards and tables, as the edition that gives the marks of that year says. */
    public Map<String, Leeway> of(int year) {
        var rulebook = inForce.rulebook();
        var found = new LinkedHashMap<String, Leeway>();
        for (String standard : rulebook.standards()) {
            leading(rulebook, standard, year)
                    .ifPresent(edition -> edition.criteria().stream()
                            .flatMap(it -> Leeway.of(it, edition).stream())
                            .forEach(it -> found.put(it.criterion(), it)));
        }
        return Collections.unmodifiableMap(found);
    }

    /** The one in force on the first day of the year, or the first one of the year where the standard is new. */
    private static Optional<Edition> leading(Rulebook rulebook, String standard, int year) {
        return rulebook.inForce(standard, LocalDate.of(year, 1, 1))
                .or(() -> rulebook.editions().stream()
                        .filter(it ->
                                it.standard().equals(standard) && it.effective().getYear() == year)
                        .findFirst());
    }
}
