package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import dabiao.table.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Records of one branch that may tell of the same thing twice. */
final class Coinciding {

    private Coinciding() {}

    /** Records of different kinds with one topic and the same people on one day. */
    static List<Evidence> same(Case it, boolean overlapping) {
        var pairs = it.settings().words("活动类型组合");
        return onOneDay(it, (one, other) -> {
            boolean same = one.topic() != null
                    && one.topic().equals(other.topic())
                    && !one.kinds().containsAny(other.kinds())
                    && Hours.overlap(one, other) == overlapping
                    && samePeople(one, other)
                    && !allowed(List.of(one, other), pairs);
            return same ? "与同日的%s（%s）主题、人员相同".formatted(other.kinds(), other.code()) : null;
        });
    }

    private static boolean samePeople(Activity one, Activity other) {
        return one.attendees().isEmpty() && other.attendees().isEmpty()
                ? one.present() != null && one.present().equals(other.present())
                : Set.copyOf(one.attendees().list())
                        .equals(Set.copyOf(other.attendees().list()));
    }

    static List<Evidence> severalKinds(Case it) {
        var pairs = it.settings().words("活动类型组合");
        var of = it.settings().words("活动类型");
        return Case.each(
                it.rows().activities(of),
                activity -> activity.kinds().size() > 1 && !allowed(List.of(activity), pairs)
                        ? "一条记录记为 " + activity.kinds()
                        : null);
    }

    /** Whether any two of the kinds are a pair that may be held together. */
    private static boolean allowed(List<Activity> activities, Words pairs) {
        var kinds = activities.stream()
                .flatMap(it -> it.kinds().stream())
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i + 1; j < kinds.size(); j++) {
                if (!pairs.contains(kinds.get(i) + "+" + kinds.get(j))
                        && !pairs.contains(kinds.get(j) + "+" + kinds.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Someone who took part in two things of the branch at the same time. */
    static List<Evidence> twoPlaces(Case it) {
        var pairs = it.settings().words("活动类型组合");
        return onOneDay(it, (one, other) -> {
            if (!Hours.overlap(one, other)
                    || one.topic() != null && one.topic().equals(other.topic())
                    || allowed(List.of(one, other), pairs) && !one.kinds().equals(other.kinds())) {
                return null;
            }
            var both = one.attendees().stream()
                    .filter(other.attendees()::contains)
                    .map(it.facts()::nameOf)
                    .toList();
            return both.isEmpty()
                    ? null
                    : "%s 同时在%s（%s）".formatted(String.join("、", both), other.kinds(), other.code());
        });
    }

    static List<Evidence> sameEvidence(Case it) {
        var uses = new HashMap<String, Activity>();
        var again = new LinkedHashSet<String>();
        for (Activity one : it.all(Activity.class)) {
            for (String file : one.evidence()) {
                var first = uses.putIfAbsent(file, one);
                if (first != null && !first.heldOn().equals(one.heldOn())) {
                    again.add(file);
                }
            }
        }
        var found = new ArrayList<Evidence>();
        for (String file : again) {
            it.all(Activity.class).stream()
                    .filter(one -> one.evidence().contains(file))
                    .forEach(one -> found.add(new Evidence(one, file)));
        }
        return found;
    }

    private static List<Evidence> onOneDay(Case it, BiFunction<Activity, Activity, @Nullable String> question) {
        var found = new ArrayList<Evidence>();
        for (List<Activity> day : it.rows().days()) {
            for (int i = 0; i < day.size(); i++) {
                for (int j = i + 1; j < day.size(); j++) {
                    var answer = question.apply(day.get(i), day.get(j));
                    if (answer != null) {
                        found.add(new Evidence(day.get(i), answer));
                        found.add(new Evidence(day.get(j), null));
                    }
                }
            }
        }
        return found;
    }
}
