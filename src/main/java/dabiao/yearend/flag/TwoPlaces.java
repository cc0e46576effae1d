package dabiao.yearend.flag;

import dabiao.assessment.flag.Hours;
import dabiao.fact.Activity;
import dabiao.table.Words;
import dabiao.yearend.shelf.Shelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Takes in what one organisation held, which is handed in once. */
    void add(List<Activity> activities) {
        var held = activities.stream()
                .filter(this::compares)
                .flatMap(it -> held(it).stream())
                .toList();
        if (!held.isEmpty()) {
            var attendance = Attendance.of(held);
            people.see(attendance.people());
            shelf.put(attendance::write);
        }
    }

    private static Optional<Held> held(Activity it) {
        return Hours.of(it)
                .map(hours ->
                        new Held(Noted.of(it), hours, it.topic(), it.attendees().list()));
    }

    /** For each activity the first one of another organisation that somebody took part in at the same time, and who. */
    Map<Noted, String> overlaps() {
        var found = new TreeMap<Noted, String>();
        byPersonAndDay()
                .forEach((person, days) ->
                        days.values().stream().filter(it -> it.size() > 1).forEach(it -> overlaps(person, it, found)));
        return found;
    }

    /** By the codes of those who may have turned up in more than one organisation. */
    private Map<String, Map<LocalDate, List<Held>>> byPersonAndDay() {
        var byPerson = new TreeMap<String, Map<LocalDate, List<Held>>>();
        for (Held held : withShared()) {
            for (String person : held.people()) {
                if (people.mayBeShared(person)) {
                    byPerson.computeIfAbsent(person, it -> new TreeMap<>())
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
            if (shelf.get(at, Attendance::people).stream().anyMatch(people::mayBeShared)) {
                shelf.get(at, Attendance::read).held().stream()
                        .filter(it -> it.people().stream().anyMatch(people::mayBeShared))
                        .forEach(all::add);
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
