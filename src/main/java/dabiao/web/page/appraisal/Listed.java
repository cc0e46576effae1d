package dabiao.web.page.appraisal;

import dabiao.appraisal.Owed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of what is left to people, in groups: by organisation, or by criterion. */
record Listed(List<Group> groups, int number, int last, int total) {

    private static final int SIZE = 60;

    /** What belongs to one organisation or one criterion. */
    public record Group(String title, List<Owed> rows) {}

    static Listed of(List<Owed> all, boolean byCriterion, int asked) {
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int number = Math.max(1, Math.min(asked, last));
        var ordered = byCriterion ? byCriterion(all) : all;
        var some = ordered.subList((number - 1) * SIZE, Math.min(number * SIZE, ordered.size()));
        var groups = new LinkedHashMap<String, List<Owed>>();
        some.forEach(
                it -> groups.computeIfAbsent(byCriterion ? criterion(it) : organisation(it), none -> new ArrayList<>())
                        .add(it));
        return new Listed(
                groups.entrySet().stream()
                        .map(it -> new Group(it.getKey(), it.getValue()))
                        .toList(),
                number,
                last,
                all.size());
    }

    /** Criteria in the order in which they first come, organisations in their own within each. */
    private static List<Owed> byCriterion(List<Owed> all) {
        Map<String, List<Owed>> found = new LinkedHashMap<>();
        all.forEach(it -> found.computeIfAbsent(it.found().criterion(), none -> new ArrayList<>())
                .add(it));
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static String criterion(Owed it) {
        var leeway = it.leeway();
        return it.found().criterion() + (leeway == null ? "" : " " + leeway.name());
    }

    private static String organisation(Owed it) {
        return it.found().organisation() + " " + it.found().name();
    }
}
