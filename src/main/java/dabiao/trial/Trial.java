package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs the scenarios of a rulebook through the real engine and compares the whole outcome. Safe to share. */
public final class Trial {

    private final Rulebook rulebook;
    private final Assessor assessor;
    private final Dossiers dossiers;

    public Trial(Assessor assessor) {
        this(assessor, new Dossiers(assessor.rulebook().vocabulary()));
    }

    Trial(Assessor assessor, Dossiers dossiers) {
        this.assessor = assessor;
        this.rulebook = assessor.rulebook();
        this.dossiers = dossiers;
    }

    /** Every scenario of every edition, in their order. */
    public List<Outcome> run() {
        return rulebook.editions().stream()
                .flatMap(edition -> edition.scenarios().stream().map(it -> run(edition, it)))
                .toList();
    }

    /** One scenario. */
    public Outcome run(Edition edition, Scenario scenario) {
        var inForce = rulebook.inForce(edition.standard(), LocalDate.of(scenario.year(), 1, 1));
        if (inForce.map(it -> !it.effective().equals(edition.effective())).orElse(true)) {
            return skipped(edition, scenario);
        }
        var read = dossiers.of(scenario);
        if (!read.problems().isEmpty() || read.dossiers().isEmpty()) {
            return new Outcome(edition.id(), scenario, Outcome.State.ERROR, words(read.problems()));
        }
        try {
            var differences = differences(edition, scenario, read.dossiers());
            var state = differences.isEmpty() ? Outcome.State.PASS : Outcome.State.FAIL;
            return new Outcome(edition.id(), scenario, state, differences);
        } catch (Refused e) {
            return new Outcome(edition.id(), scenario, Outcome.State.ERROR, words(e.problems()));
        }
    }

    private List<String> differences(Edition edition, Scenario scenario, List<Dossier> all) {
        var expected = scenario.expected();
        var differences = new ArrayList<String>();
        if (scenario.units().isEmpty() && expected.asksOfOne()) {
            var assessment = assessor.assess(all.get(0), scenario.asOf());
            differences.addAll(new Comparison(edition, expected, assessment).differences());
        }
        if (expected.across().settles()) {
            differences.addAll(new SettlingTrial(assessor, edition, scenario).differences(all));
        }
        if (expected.across().ranks()) {
            differences.addAll(new PointsTrial(rulebook, scenario).differences(all));
        }
        return differences;
    }

    private static Outcome skipped(Edition edition, Scenario scenario) {
        var why = "%d 年由这一标准的另一版评判".formatted(scenario.year());
        return new Outcome(edition.id(), scenario, Outcome.State.SKIP, List.of(why));
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
