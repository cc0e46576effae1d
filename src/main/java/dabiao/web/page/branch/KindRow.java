package dabiao.web.page.branch;

import dabiao.fact.Activity;
import dabiao.fact.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How often a kind of activity was held in each month of a year. */
public record KindRow(String kind, List<Cell> months) {

    private static final int MONTHS = 12;
    private static final int REGULAR = 3;

    /** What was held in one month. */
    public record Cell(int month, List<Activity> held) {

        public int count() {
            return held.size();
        }

        /** The days and what was held, for a tip. */
        public String words() {
            return held.stream()
                    .map(it -> it.heldOn().getDayOfMonth() + " 日 " + it.label())
                    .limit(8)
                    .reduce((one, next) -> one + "；" + next)
                    .orElse("没有记录");
        }
    }

    public int total() {
        return months.stream().mapToInt(Cell::count).sum();
    }

    /** Whether it is held again and again, so that a month without it is seen as a gap. */
    public boolean isRegular() {
        return months.stream().filter(it -> it.count() > 0).count() >= REGULAR;
    }

    /** The most frequent kinds first. */
    static List<KindRow> of(Dossier dossier, int year) {
        var byKind = new TreeMap<String, List<Activity>>();
        for (Activity activity : dossier.all(Activity.class)) {
            if (activity.heldOn().getYear() == year) {
                activity.kinds()
                        .forEach(it -> byKind.computeIfAbsent(it, kind -> new ArrayList<>())
                                .add(activity));
            }
        }
        return byKind.entrySet().stream()
                .map(KindRow::row)
                .sorted((one, other) -> other.total() - one.total())
                .toList();
    }

    private static KindRow row(Map.Entry<String, List<Activity>> of) {
        return new KindRow(
                of.getKey(),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> new Cell(
                                month,
                                of.getValue().stream()
                                        .filter(it -> it.heldOn().getMonthValue() == month)
                                        .toList()))
                        .toList());
    }
}
