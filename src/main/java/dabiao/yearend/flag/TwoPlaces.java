package dabiao.yearend.flag;

import dabiao.assessment.flag.Hours;
import dabiao.fact.Activity;
import dabiao.table.Words;
import dabiao.yearend.shelf.Shelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds people who took part in activities of two organisations at the same time. Only people who turn up in more than one
 * organisation are looked at; the activities of all others stay on the shelf. Not thread-safe; the order in which activities come in
 * does not matter.
 */
final class TwoPlaces {

    private final Words together;
    private final People people = new People();
    private final Shelf shelf = new Shelf();

    /** Activities with one of these tags are several organisations' own and not looked at. */
    TwoPlaces(Words together) {
        this.together = together;
    }

    /** Whether it is known when it was held and who was there, and it is not several organisations' own. */
    boolean compares(Activity activity) {
        return Hours.of(activity).isPresent()
                && !activity.attendees().isEmpty()
                && !activity.tags().containsAny(together);
    }

    void add(Activity activity) {
        var hours = Hours.of(activity);
        if (hours.isPresent() && compares(activity)) {
            int[] who = activity.attendees().stream()
                    .mapToInt(it -> people.number(it, activity.organisation()))
                    .toArray();
            shelf.put(new Held(Noted.of(activity), hours.get(), activity.topic(), who)::write);
        }
    }

    /** For each activity the first one of another organisation that somebody took part in at the same time, and who. */
    Map<Noted, String> overlaps() {
        var found = new TreeMap<Noted, String>();
        byPersonAndDay()
                .forEach((person, days) ->
                        days.values().stream().filter(it -> it.size() > 1).forEach(it -> overlaps(person, it, found)));
        return found;
    }

    /** By the codes of those who turned up in more than one organisation. */
    private Map<String, Map<LocalDate, List<Held>>> byPersonAndDay() {
        var codes = people.shared();
        var byPerson = new TreeMap<String, Map<LocalDate, List<Held>>>();
        for (Held held : withShared()) {
            for (int person : held.people()) {
                if (people.isShared(person)) {
                    byPerson.computeIfAbsent(codes.getOrDefault(person, ""), it -> new TreeMap<>())
                            .computeIfAbsent(held.hours().day(), it -> new ArrayList<>())
                            .add(held);
                }
            }
        }
        return byPerson;
    }

    private List<Held> withShared() {
        var all = new ArrayList<Held>();
        for (long at = 0; at < shelf.end(); at = shelf.next(at)) {
            int[] who = shelf.get(at, Held::people);
            if (Arrays.stream(who).anyMatch(people::isShared)) {
                all.add(shelf.get(at, Held::read));
            }
        }
        all.sort(Comparator.comparing(Held::noted));
        return all;
    }

    private static void overlaps(String person, List<Held> day, Map<Noted, String> found) {
        for (Held one : day) {
            for (Held other : day) {
                if (one.isElsewhere(other) && one.hours().overlap(other.hours())) {
                    found.putIfAbsent(one.noted(), "%s 同时参加 %s".formatted(person, other.noted()));
                }
            }
        }
    }
}
