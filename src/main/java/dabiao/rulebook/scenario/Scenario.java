package dabiao.rulebook.scenario;

import dabiao.problem.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A case of scenarios.yaml: the facts of one organisation in one year and what its assessment must say. Its rows are text as in
 * a ledger; nothing is known here of ledgers and columns.
 *
 * @param name 名称, a sentence
 * @param asOf 考核日: 31 March of the next year unless the case says otherwise
 * @param facts the rows by the title of their ledger, repetitions written out and codes given; 党组织 comes first
 */
public record Scenario(
        String name, int year, LocalDate asOf, Map<String, List<Entry>> facts, Expected expected, Place place) {

    /** One row: its cells by the heading of their column, and where it was written. */
    public record Entry(Map<String, String> cells, Place place) {}

    /** Code of the organisation that is assessed. */
    public String organisation() {
        return facts.getOrDefault(Facts.ORGANISATION, List.of()).stream()
                .map(it -> it.cells().getOrDefault(Facts.CODE, ""))
                .findFirst()
                .orElse("");
    }
}
