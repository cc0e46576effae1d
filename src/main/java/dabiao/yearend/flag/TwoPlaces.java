package dabiao.yearend.flag;

import dabiao.assessment.flag.Hours;
import dabiao.fact.Activity;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds people who took part in activities of two organisations at the same time. Only people who turn up in more than one
 * organisation are looked at. Not thread-safe; the order in which activities come in does not matter.
 */
final class TwoPlaces {

    private final Words together;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> firstSeenIn = new ArrayList<>();
    private final BitSet shared = new BitSet();
    private final List<Held> all = new ArrayList<>();

    /** Activities with one of these tags are several organisations' own and not looked at. */
    TwoPlaces(Words together) {
        this.together = together;
    }

    private record Held(Noted noted, Hours hours, @Nullable String topic, int[] people) {}

    /** Whether it is known when it was held and who was there, and it is not several organisations' own. */
    boolean compares(Activity activity) {
        return Hours.of(activity).isPresent()
                && !activity.attendees().isEmpty()
                && !activity.tags().containsAny(together);
    }

    void add(Activity activity) {
        var hours = Hours.of(activity);
        if (hours.isPresent() && compares(activity)) {
            int[] people = activity.attendees().stream()
                    .mapToInt(it -> number(it, activity.organisation()))
                    .toArray();
            all.add(new Held(Noted.of(activity), hours.get(), activity.topic(), people));
        }
    }

    private int number(String code, String organisation) {
        int number = numbers.computeIfAbsent(code, it -> numbers.size());
        if (number == codes.size()) {
            codes.add(code);
            firstSeenIn.add(organisation);
        } else if (!firstSeenIn.get(number).equals(organisation)) {
            shared.set(number);
        }
        return number;
    }

    /** For each activity the first one of another organisation that somebody took part in at the same time, and who. */
    Map<Noted, String> overlaps() {
        all.sort(Comparator.comparing(Held::noted));
        var found = new TreeMap<Noted, String>();
        byPersonAndDay()
                .forEach((person, days) -> days.values().stream()
                        .filter(it -> it.size() > 1)
                        .forEach(it -> overlaps(codes.get(person), it, found)));
        return found;
    }

    private Map<Integer, Map<LocalDate, List<Held>>> byPersonAndDay() {
        var byPerson = new TreeMap<Integer, Map<LocalDate, List<Held>>>(Comparator.comparing(codes::get));
        for (Held held : all) {
            for (int person : held.people()) {
                if (shared.get(person)) {
                    byPerson.computeIfAbsent(person, it -> new TreeMap<>())
                            .computeIfAbsent(held.hours().day(), it -> new ArrayList<>())
                            .add(held);
                }
            }
        }
        return byPerson;
    }

    private static void overlaps(String person, List<Held> day, Map<Noted, String> found) {
        for (Held one : day) {
            for (Held other : day) {
                if (isElsewhere(one, other) && one.hours().overlap(other.hours())) {
                    found.putIfAbsent(one.noted(), "%s 同时参加 %s".formatted(person, other.noted()));
                }
            }
        }
    }

    private static boolean isElsewhere(Held one, Held other) {
        return !one.noted().organisation().equals(other.noted().organisation())
                && (one.topic() == null || !one.topic().equals(other.topic()));
    }
}
