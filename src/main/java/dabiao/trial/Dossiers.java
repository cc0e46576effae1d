package dabiao.trial;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.scenario.Scenario;
import dabiao.rulebook.scenario.Scenario.Entry;
import dabiao.table.Layout;
import dabiao.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The facts of scenarios, read once: however the tables are changed, the facts of a scenario stay what they are. Safe to share. */
final class Dossiers {

    private final Vocabulary vocabulary;
    private final Map<Place, Read> known = new ConcurrentHashMap<>();

    Dossiers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param dossiers one for each organisation of the scenario, in its order; empty where there are problems
     */
    record Read(List<Dossier> dossiers, List<Problem> problems) {}

    Read of(Scenario scenario) {
        return known.computeIfAbsent(scenario.place(), it -> read(scenario));
    }

    private Read read(Scenario scenario) {
        var problems = new Problems();
        var dossiers = new ArrayList<Dossier>();
        scenario.dossiers().forEach(rows -> dossier(scenario, rows, problems).ifPresent(dossiers::add));
        return problems.hasErrors() ? new Read(List.of(), problems.list()) : new Read(dossiers, List.of());
    }

    private Optional<Dossier> dossier(Scenario scenario, Map<String, List<Entry>> ledgers, Problems problems) {
        var facts = new ArrayList<Fact>();
        ledgers.forEach((ledger, rows) -> {
            var layout = Ledgers.titled(ledger);
            if (layout.isEmpty()) {
                var titles = Ledgers.ALL.stream().map(Layout::title).toList();
                problems.error("R405", scenario.place(), "没有台账“%s”，".formatted(ledger), Nearest.hint(ledger, titles));
            }
            layout.ifPresent(it -> rows.forEach(row ->
                    it.row(row.cells(), row.place(), vocabulary, problems).ifPresent(fact -> facts.add((Fact) fact))));
        });
        return organisation(Scenario.organisation(ledgers), facts)
                .map(it -> Dossier.of(it, scenario.year(), own(it, facts)));
    }

    private static Optional<Organisation> organisation(String code, List<Fact> facts) {
        return facts.stream()
                .filter(it -> it instanceof Organisation && it.code().equals(code))
                .map(Organisation.class::cast)
                .findFirst();
    }

    private static List<Fact> own(Organisation organisation, List<Fact> facts) {
        return facts.stream()
                .filter(it -> it.organisation().equals(organisation.code()))
                .toList();
    }
}
