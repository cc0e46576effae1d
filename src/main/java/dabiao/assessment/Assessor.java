package dabiao.assessment;

import dabiao.assessment.engine.CompiledRules;
import dabiao.assessment.engine.YearAssessor;
import dabiao.assessment.measure.Plan;
import dabiao.fact.Dossier;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

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
        var rules = CompiledRules.of(rulebook, problems);
        rulebook.editions().stream()
                .map(it -> it.effective().getYear())
                .distinct()
                .forEach(year -> new Plan(rulebook, year, problems));
        problems.refuseIfAny();
        return new Assessor(rulebook, Objects.requireNonNull(rules));
    }

    /**
     * The same compiled rules over a rulebook whose tables were changed. Where its rules are others, they are compiled. Throws {@link
     * Refused} once a year is judged whose rows name what does not exist.
     */
    public Assessor over(Rulebook changed) {
        return rules(changed).equals(rules(rulebook)) ? new Assessor(changed, rules) : of(changed);
    }

    /** All rule files of editions that have any, and the general ones. */
    private static List<RuleFile> rules(Rulebook rulebook) {
        var own = rulebook.editions().stream().flatMap(it -> it.rules().stream());
        return Stream.concat(rulebook.patterns().stream(), own).toList();
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** Judges one organisation for the dossier's year, looking only at what is dated up to {@code asOf}, inclusive. */
    public Assessment assess(Dossier dossier, LocalDate asOf) {
        return year(dossier.year()).assess(dossier, asOf);
    }

    private YearAssessor year(int year) {
        return years.computeIfAbsent(year, it -> new YearAssessor(rules, rulebook, it));
    }
}
