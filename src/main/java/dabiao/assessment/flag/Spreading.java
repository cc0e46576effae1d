package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import java.util.ArrayList;
import java.util.List;

/** How activities are spread over the year. */
final class Spreading {

    private static final int MONTHS_OF_QUARTER = 3;

    private Spreading() {}

    /** Activities of quarters in which there was nothing of what they may not replace. */
    static List<Evidence> replaced(Case it) {
        var owed = it.activities("应有活动类型").stream()
                .map(activity -> quarter(activity, it.year()))
                .distinct()
                .toList();
        return Case.each(it.activities("活动类型"), activity -> {
            int quarter = quarter(activity, it.year());
            boolean ended = quarter >= 0 && (quarter + 1) * MONTHS_OF_QUARTER <= it.monthsEnded();
            return ended && !owed.contains(quarter)
                    ? "第 %d 季度没有%s"
                            .formatted(
                                    quarter + 1,
                                    String.join(
                                            "、", it.settings().words("应有活动类型").list()))
                    : null;
        });
    }

    private static int quarter(Activity activity, int year) {
        return activity.heldOn().getYear() == year ? (activity.heldOn().getMonthValue() - 1) / MONTHS_OF_QUARTER : -1;
    }

    /** Kinds of which all activities of the year fell into its last months. */
    static List<Evidence> crowded(Case it) {
        var found = new ArrayList<Evidence>();
        var kept = it.activities("活动类型");
        for (String kind : it.settings().words("活动类型")) {
            var all = kept.stream().filter(one -> one.is(kind)).toList();
            boolean crowded = all.size() >= it.settings().number("次数")
                    && all.stream()
                            .allMatch(one -> one.heldOn().getYear() == it.year()
                                    && one.heldOn().getMonthValue()
                                            >= it.settings().number("月份"));
            if (crowded) {
                all.forEach(one -> found.add(new Evidence(one, "%s全年共 %d 次".formatted(kind, all.size()))));
            }
        }
        return found;
    }

    /** Theme days too far from the usual day of the month, where there are too many of them. */
    static List<Evidence> unsteady(Case it) {
        var all = it.activities("活动类型");
        if (all.size() < it.settings().number("次数")) {
            return List.of();
        }
        int usual = all.stream()
                .map(one -> one.heldOn().getDayOfMonth())
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
        var off = Case.each(all, one -> {
            int apart = Math.abs(one.heldOn().getDayOfMonth() - usual);
            return apart > it.settings().number("天数") ? "与多数的 %d 日相差 %d 天".formatted(usual, apart) : null;
        });
        return Case.compare(off.size(), it.settings().share("比例"), all.size()) > 0 ? off : List.of();
    }
}
