package dabiao.assessment;

import dabiao.assessment.engine.CompiledRules;
import dabiao.assessment.engine.YearAssessor;
import dabiao.assessment.flag.Watchlist;
import dabiao.assessment.measure.Plan;
import dabiao.fact.Dossier;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook made ready to judge. {@link #assess} is a pure function: the same dossier on the same day gives the same assessment,
 * byte for byte. Safe to share between threads.
 */
public final class Assessor {

    private final Rulebook rulebook;
    private final CompiledRules rules;
    private final Map<Integer, YearAssessor> years = new ConcurrentHashMap<>();

    private Assessor(Rulebook rulebook, CompiledRules rules) {
        this.rulebook = rulebook;
        this.rules = rules;
    }

    /** Compiles the rulebook; throws {@link Refused} with every problem of its rules. */
    public static Assessor of(Rulebook rulebook) {
        var problems = new Problems();
        return of(rulebook, CompiledRules.of(rulebook, problems), problems);
    }

    /** The same; what another compiled is used again where not one letter of the DRL files differs, since rows are data. */
    public static Assessor of(Rulebook rulebook, Assessor other) {
        return other.rulebook.rules().equals(rulebook.rules())
                ? of(rulebook, other.rules, new Problems())
                : of(rulebook);
    }

    /** Says what rules do that no rule may, without compiling them; so that it can be said together with all that is wrong besides. */
    public static void check(Rulebook rulebook, Problems problems) {
        CompiledRules.check(rulebook, problems);
    }

    private static Assessor of(Rulebook rulebook, @Nullable CompiledRules rules, Problems problems) {
        rulebook.editions().stream()
                .map(it -> it.effective().getYear())
                .distinct()
                .forEach(year -> new Watchlist(new Plan(rulebook, year, problems), problems));
        problems.refuseIfAny();
        return new Assessor(rulebook, Objects.requireNonNull(rules));
    }

    /**
     * The same compiled rules over a rulebook whose tables were changed. Where its rules are others, they are compiled. Throws {@link
     * Refused} once a year is judged whose rows name what does not exist.
     */
    public Assessor over(Rulebook changed) {
        return changed.rules().equals(rulebook.rules()) ? new Assessor(changed, rules) : of(changed);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** Judges one organisation for the dossier's year, looking only at what is dated up to {@code asOf}, inclusive. */
    public Assessment assess(Dossier dossier, LocalDate asOf) {
        return year(dossier.year()).assess(dossier, asOf);
    }

    /**
     * The score, the star and the findings of {@link #assess}, exactly, but without flags and without what would lift it.
     *
     * @param known findings that are taken as they stand; they may be outlines
     */
    public Assessment outline(Dossier dossier, LocalDate asOf, Known known) {
        return year(dossier.year()).outline(dossier, asOf, known);
    }

    /** The rule that speaks at this moment, for those who wonder from outside what takes so long. */
    public Optional<RuleReference> speaking() {
        return years.values().stream().flatMap(it -> it.speaking().stream()).findFirst();
    }

    private YearAssessor year(int year) {
        return years.computeIfAbsent(year, it -> new YearAssessor(rules, rulebook, it));
    }
}
