package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.problem.Nearest;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.scenario.Scenario;
import dabiao.table.Layout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the scenarios of a rulebook through the real engine and compares the whole outcome. */
public final class Trial {

    private final Rulebook rulebook;
    private final Assessor assessor;

    public Trial(Assessor assessor) {
        this.assessor = assessor;
        this.rulebook = assessor.rulebook();
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
        var problems = new Problems();
        var dossier = dossier(scenario, problems);
        if (problems.hasErrors() || dossier.isEmpty()) {
            return new Outcome(edition.id(), scenario, Outcome.State.ERROR, words(problems.list()));
        }
        try {
            var assessment = assessor.assess(dossier.get(), scenario.asOf());
            var differences = new Comparison(edition, scenario.expected(), assessment).differences();
            var state = differences.isEmpty() ? Outcome.State.PASS : Outcome.State.FAIL;
            return new Outcome(edition.id(), scenario, state, differences);
        } catch (Refused e) {
            return new Outcome(edition.id(), scenario, Outcome.State.ERROR, words(e.problems()));
        }
    }

    private static Outcome skipped(Edition edition, Scenario scenario) {
        var why = "%d 年由这一标准的另一版评判".formatted(scenario.year());
        return new Outcome(edition.id(), scenario, Outcome.State.SKIP, List.of(why));
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private Optional<Dossier> dossier(Scenario scenario, Problems problems) {
        var facts = new ArrayList<Fact>();
        scenario.facts().forEach((ledger, rows) -> {
            var layout = Ledgers.titled(ledger);
            if (layout.isEmpty()) {
                var known = Ledgers.ALL.stream().map(Layout::title).toList();
                problems.error("R405", scenario.place(), "没有台账“%s”，".formatted(ledger), Nearest.hint(ledger, known));
            }
            layout.ifPresent(it -> rows.forEach(row -> it.row(row.cells(), row.place(), rulebook.vocabulary(), problems)
                    .ifPresent(fact -> facts.add((Fact) fact))));
        });
        return organisation(scenario, facts).map(it -> Dossier.of(it, scenario.year(), own(it, facts)));
    }

    private static Optional<Organisation> organisation(Scenario scenario, List<Fact> facts) {
        return facts.stream()
                .filter(it -> it instanceof Organisation && it.code().equals(scenario.organisation()))
                .map(Organisation.class::cast)
                .findFirst();
    }

    private static List<Fact> own(Organisation organisation, List<Fact> facts) {
        return facts.stream()
                .filter(it -> it.organisation().equals(organisation.code()))
                .toList();
    }
}
