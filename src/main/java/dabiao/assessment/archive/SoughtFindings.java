package dabiao.assessment.archive;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Findings that a list asks for. Criterion and status must meet in the same finding.
 *
 * @param criteria any of these; any at all where none is named
 * @param statuses any of these; any at all where none is named
 */
public record SoughtFindings(List<String> criteria, List<String> statuses) {

    public SoughtFindings {
        criteria = List.copyOf(criteria);
        statuses = List.copyOf(statuses);
    }

    /** Condition in SQL that the result whose number stands in a column has one of them; its parameters are {@link #values}. */
    public String sql(String assessment) {
        return "exists (select 1 from `assessment_found` f where f.`assessment_id` = " + assessment
                + (statuses.isEmpty()
                        ? ""
                        : " and f.`status` in (" + String.join(", ", Collections.nCopies(statuses.size(), "?")) + ")")
                + (criteria.isEmpty() ? "" : " and " + anyOf(criteria)) + ")";
    }

    public List<String> values() {
        return Stream.concat(statuses.stream(), criteria.stream().map(FoundRow::sought))
                .toList();
    }

    /** Condition that some of the criteria is among the findings of the row f; its parameters are what is {@link FoundRow#sought}. */
    static String anyOf(Collection<String> criteria) {
        return criteria.isEmpty()
                ? "1 = 0"
                : "(" + String.join(" or ", Collections.nCopies(criteria.size(), "locate(?, f.`findings`) > 0")) + ")";
    }
}
