package dabiao.web.page.overview;

import dabiao.assessment.archive.Counted;
import dabiao.assessment.archive.Counted.Kind;
import dabiao.web.page.Named.Name;
import dabiao.web.page.overview.Figures.Missed;
import dabiao.web.page.overview.Figures.StandardFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was counted by criterion and by standard, under their names. */
final class Tally {

    private final Map<String, Name> names;
    private final Map<String, Counted> criteria;
    private final Map<String, Counted> standards;

    Tally(Map<String, Name> names, List<Counted> all) {
        this.names = names;
        this.criteria = byName(all, Kind.CRITERION);
        this.standards = byName(all, Kind.STANDARD);
    }

    private static Map<String, Counted> byName(List<Counted> all, Kind kind) {
        return ReadFigures.only(all, kind).collect(Collectors.toMap(Counted::name, it -> it));
    }

    List<StandardFigure> standards(Filter filter) {
        var titles = new LinkedHashMap<String, String>();
        names.values().forEach(it -> titles.put(it.standard(), it.title()));
        var figures = new ArrayList<StandardFigure>();
        titles.forEach((standard, title) -> {
            var counted = standards.get(standard);
            if (counted != null) {
                figures.add(new StandardFigure(
                        standard,
                        title,
                        counted.total(),
                        counted.total() - counted.missed(),
                        filter.standard(standard, "yes").link(),
                        filter.standard(standard, "no").link()));
            }
        });
        return figures;
    }

    /** The most missed first. */
    List<Missed> missed(Filter filter) {
        var missed = criteria.values().stream()
                .filter(it -> it.missed() > 0)
                .sorted(Comparator.comparing(Counted::missed).reversed().thenComparing(Counted::name))
                .toList();
        long all = missed.stream().mapToLong(Counted::missed).sum();
        var list = new ArrayList<Missed>();
        long sum = 0;
        for (Counted it : missed) {
            sum += it.missed();
            var name = name(it.name());
            list.add(new Missed(
                    it.name(),
                    name.name(),
                    name.title(),
                    it.missed(),
                    it.total(),
                    (int) (sum * 100 / all),
                    filter.missed(it.name()).link()));
        }
        return list;
    }

    private Name name(String criterion) {
        return names.getOrDefault(criterion, new Name(criterion, criterion, "", "其他"));
    }
}
