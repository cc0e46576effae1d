package dabiao.web.page.overview;

import dabiao.assessment.Status;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.web.page.Named.Name;
import dabiao.web.page.overview.Figures.Missed;
import dabiao.web.page.overview.Figures.StandardFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts findings by criterion and by standard. Not thread-safe. */
final class Tally {

    private final Map<String, Name> names;
    private final Map<String, Long> missed = new HashMap<>();
    private final Map<String, Long> judged = new HashMap<>();
    private final Map<String, Set<Long>> standardJudged = new HashMap<>();
    private final Map<String, Set<Long>> standardMissed = new HashMap<>();

    Tally(Map<String, Name> names) {
        this.names = names;
    }

    void add(long assessment, String criterion, String status) {
        if (status.equals(StoredAssessment.FAILED) || status.equals(Status.NOT_APPLICABLE.name())) {
            return;
        }
        judged.merge(criterion, 1L, Long::sum);
        String standard = name(criterion).standard();
        standardJudged.computeIfAbsent(standard, it -> new HashSet<>()).add(assessment);
        if (Status.valueOf(status).isMissed()) {
            missed.merge(criterion, 1L, Long::sum);
            standardMissed.computeIfAbsent(standard, it -> new HashSet<>()).add(assessment);
        }
    }

    List<StandardFigure> standards(Filter filter) {
        var titles = new LinkedHashMap<String, String>();
        names.values().forEach(it -> titles.put(it.standard(), it.title()));
        var figures = new ArrayList<StandardFigure>();
        titles.forEach((standard, title) -> {
            long all = standardJudged.getOrDefault(standard, Set.of()).size();
            long not = standardMissed.getOrDefault(standard, Set.of()).size();
            if (all > 0) {
                figures.add(new StandardFigure(
                        standard,
                        title,
                        all,
                        all - not,
                        filter.standard(standard, "yes").link(),
                        filter.standard(standard, "no").link()));
            }
        });
        return figures;
    }

    /** The most missed first. */
    List<Missed> missed(Filter filter) {
        long all = missed.values().stream().mapToLong(Long::longValue).sum();
        var ids = missed.keySet().stream()
                .sorted(Comparator.comparing((String it) -> missed.getOrDefault(it, 0L))
                        .reversed()
                        .thenComparing(it -> it))
                .toList();
        var list = new ArrayList<Missed>();
        long sum = 0;
        for (String id : ids) {
            long count = missed.getOrDefault(id, 0L);
            sum += count;
            var name = name(id);
            list.add(new Missed(
                    id,
                    name.name(),
                    name.title(),
                    count,
                    judged.getOrDefault(id, 0L),
                    (int) (sum * 100 / all),
                    filter.missed(id).link()));
        }
        return list;
    }

    private Name name(String criterion) {
        return names.getOrDefault(criterion, new Name(criterion, criterion, "", "其他"));
    }
}
