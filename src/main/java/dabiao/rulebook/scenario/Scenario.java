package dabiao.rulebook.scenario;

import dabiao.problem.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A case of scenarios.yaml: the facts of one organisation in one year, or of several, and what their assessment must say. Rows are
 * text as in a ledger; nothing is known here of ledgers and columns.
 *
 * @param name 名称, a sentence
 * @param asOf 考核日: 31 March of the next year unless the case says otherwise
 * @param facts the rows by the title of their ledger, repetitions written out and codes given; 党组织 comes first
 * @param units 各单位: the organisations that are looked at together; empty where the case speaks of one
 */
public record Scenario(
        String name,
        int year,
        LocalDate asOf,
        Map<String, List<Entry>> facts,
        List<Unit> units,
        Expected expected,
        Place place) {

    public Scenario {
        units = List.copyOf(units);
    }

    /** One row: its cells by the heading of their column, and where it was written. */
    public record Entry(Map<String, String> cells, Place place) {}

    /** The rows of each organisation, in the order written. */
    public List<Map<String, List<Entry>>> dossiers() {
        return units.isEmpty()
                ? List.of(facts)
                : units.stream().map(Unit::facts).toList();
    }

    /** Code of the organisation that rows belong to. */
    public static String organisation(Map<String, List<Entry>> facts) {
        return facts.getOrDefault(Facts.ORGANISATION, List.of()).stream()
                .map(it -> it.cells().getOrDefault(Facts.CODE, ""))
                .findFirst()
                .orElse("");
    }
}
