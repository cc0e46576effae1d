package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** When records were entered. */
final class Entering {

    private Entering() {}

    static List<Evidence> late(Case it) {
        int days = it.settings().number("天数");
        return Case.each(it.all(Activity.class), activity -> {
            long lag = lag(activity);
            return lag > days ? "%s 录入，相隔 %d 天".formatted(activity.enteredOn(), lag) : null;
        });
    }

    /** Records of several months, each entered late, that were entered within a few days. */
    static List<Evidence> inBatches(Case it) {
        int days = it.settings().number("天数");
        int lag = it.settings().number("迟录天数");
        var late = it.all(Activity.class).stream()
                .filter(activity -> lag(activity) > lag)
                .sorted(Comparator.comparing(Entering::enteredOn))
                .toList();
        var found = new LinkedHashSet<Evidence>();
        for (int from = 0; from < late.size(); from++) {
            var window = window(late, from, days);
            if (window.size() >= it.settings().number("条数")
                    && months(window) >= it.settings().number("月数")) {
                window.forEach(one -> found.add(new Evidence(one, "%s 录入".formatted(one.enteredOn()))));
            }
        }
        return List.copyOf(found);
    }

    private static List<Activity> window(List<Activity> late, int from, int days) {
        var last = enteredOn(late.get(from)).plusDays(days - 1L);
        var window = new ArrayList<Activity>();
        for (int i = from; i < late.size() && !enteredOn(late.get(i)).isAfter(last); i++) {
            window.add(late.get(i));
        }
        return window;
    }

    private static long months(List<Activity> window) {
        return window.stream().map(it -> YearMonth.from(it.heldOn())).distinct().count();
    }

    static List<Evidence> notYetHeld(Case it) {
        var asOf = it.facts().asOf();
        return it.facts().dossier().all(Activity.class).stream()
                .filter(activity -> activity.countsForYear() == it.year()
                        && activity.heldOn().isAfter(asOf))
                .map(activity -> new Evidence(activity, "召开日期晚于考核日 " + asOf))
                .toList();
    }

    private static long lag(Activity activity) {
        var entered = activity.enteredOn();
        return entered == null ? 0 : entered.toEpochDay() - activity.heldOn().toEpochDay();
    }

    private static LocalDate enteredOn(Activity activity) {
        return Objects.requireNonNull(activity.enteredOn());
    }
}
