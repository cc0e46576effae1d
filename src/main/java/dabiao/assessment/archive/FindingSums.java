package dabiao.assessment.archive;

import dabiao.assessment.Status;
import dabiao.assessment.archive.Counted.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up findings, of which those of one result come on one page. Not thread-safe. */
final class FindingSums {

    private final Map<String, String> standards;
    private final Map<String, Sum> criteria = new TreeMap<>();
    private final Map<String, Sum> statuses = new TreeMap<>();
    private final Map<String, Sum> missed = new TreeMap<>();
    private final Map<String, Set<Long>> byStatus = new HashMap<>();
    private final Map<String, Map<Long, Boolean>> byStandard = new HashMap<>();

    /**
     * @param standards the standard of each criterion
     */
    FindingSums(Map<String, String> standards) {
        this.standards = standards;
    }

    void add(FoundRow found) {
        boolean isMissed = Status.valueOf(found.status()).isMissed();
        byStatus.computeIfAbsent(found.status(), it -> new HashSet<>()).add(found.assessment());
        var touched = new HashSet<String>();
        for (String it : found.criteria()) {
            criteria.computeIfAbsent(it, none -> new Sum()).add(isMissed ? 1 : 0);
            touched.add(standards.getOrDefault(it, ""));
        }
        touched.forEach(it -> byStandard
                .computeIfAbsent(it, none -> new HashMap<>())
                .merge(found.assessment(), isMissed, Boolean::logicalOr));
    }

    void endOfPage() {
        byStatus.forEach((status, results) -> {
            var sum = statuses.computeIfAbsent(status, it -> new Sum());
            results.forEach(it -> sum.add(0));
        });
        byStandard.forEach((standard, results) -> {
            var sum = missed.computeIfAbsent(standard, it -> new Sum());
            results.values().forEach(it -> sum.add(it ? 1 : 0));
        });
        byStatus.clear();
        byStandard.clear();
    }

    List<Counted> counts() {
        var counts = new ArrayList<Counted>();
        criteria.forEach((criterion, sum) -> counts.add(sum.counted(Kind.CRITERION, criterion, "")));
        statuses.forEach((status, sum) -> counts.add(sum.counted(Kind.STATUS, status, "")));
        missed.forEach((standard, sum) -> counts.add(sum.counted(Kind.STANDARD, standard, "")));
        return counts;
    }
}
