package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import dabiao.fact.Member;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was recorded of a meeting against the roster of the day. */
final class OnRoster {

    private OnRoster() {}

    /** Heads due other than the roster, with or without those of whom nothing is asked. */
    static List<Evidence> dueUnlikeRoster(Case it) {
        if (!it.knowsMembers()) {
            return List.of();
        }
        int tolerance = it.settings().number("容差");
        var optional = it.settings().words("可不计入");
        return Case.each(it.activities("活动类型"), activity -> {
            Integer due = activity.due();
            var roster = it.facts().roster(activity.heldOn());
            long most = roster.size();
            if (due == null || due == most) {
                return null;
            }
            long least = most - were(it, roster, optional, activity.heldOn());
            return due < least - tolerance || due > most + tolerance ? "应到 %d 人，当天在册 %d 人".formatted(due, most) : null;
        });
    }

    /** How many of the members were one of these on a day. */
    private static int were(Case it, List<Member> members, Words states, LocalDate day) {
        int were = 0;
        for (Member one : members) {
            were += it.wasAny(one.code(), states, day) ? 1 : 0;
        }
        return were;
    }

    /** More heads with a vote than there were full members. */
    static List<Evidence> tooManyVoters(Case it) {
        if (!it.knowsMembers()) {
            return List.of();
        }
        return Case.each(it.activities("活动类型"), activity -> tooManyVoters(it, activity));
    }

    private static @Nullable String tooManyVoters(Case it, Activity activity) {
        long full = it.fullMembers(activity.heldOn());
        Integer due = activity.votersDue();
        if (due != null && due > full) {
            return "应到有表决权 %d 人，当天正式党员 %d 人".formatted(due, full);
        }
        Integer present = activity.votersPresent();
        if (present == null || activity.attendees().isEmpty()) {
            return null;
        }
        long there = it.facts().roster(activity.heldOn()).stream()
                .filter(one ->
                        one.fullOn(activity.heldOn()) && activity.attendees().contains(one.code()))
                .count();
        return present > there ? "实到有表决权 %d 人，参加人员中正式党员 %d 人".formatted(present, there) : null;
    }

    /** People of this branch's own roster who had left or not yet come on the day; guests and others are not looked at. */
    static List<Evidence> strangers(Case it) {
        var away = new HashMap<String, List<Member>>();
        for (Member one : it.facts().dossier().all(Member.class)) {
            if (one.joined() != null || one.left() != null) {
                away.computeIfAbsent(one.code(), none -> new ArrayList<>(1)).add(one);
            }
        }
        return away.isEmpty()
                ? List.of()
                : Case.each(it.activities("活动类型"), activity -> {
                    var names = new ArrayList<String>(0);
                    for (String code : activity.attendees()) {
                        if (isAway(away.get(code), activity.heldOn())) {
                            names.add(it.facts().nameOf(code));
                        }
                    }
                    return names.isEmpty() ? null : String.join("、", names) + "当天不在名册上";
                });
    }

    private static boolean isAway(@Nullable List<Member> stays, LocalDate day) {
        return stays != null
                && stays.stream()
                        .noneMatch(one -> (one.joined() == null || !one.joined().isAfter(day))
                                && (one.left() == null || !one.left().isBefore(day)));
    }

    /** More heads absent than there were members missing of whom attendance is asked. */
    static List<Evidence> exemptAbsent(Case it) {
        var exempt = it.settings().words("免除");
        return Case.each(it.activities("活动类型"), activity -> {
            Integer absent = activity.absent();
            if (absent == null || absent == 0 || activity.attendees().isEmpty()) {
                return null;
            }
            var missing = new ArrayList<Member>();
            for (Member one : it.facts().roster(activity.heldOn())) {
                if (!activity.attendees().contains(one.code())) {
                    missing.add(one);
                }
            }
            int free = were(it, missing, exempt, activity.heldOn());
            return free > 0 && absent > missing.size() - free
                    ? "缺席 %d 人，未到的党员中有 %d 人免除参加要求".formatted(absent, free)
                    : null;
        });
    }

    /** Members on the roster all the year through of whom no ledger of activities tells. */
    static List<Evidence> neverThere(Case it) {
        var roster = it.facts().roster(it.lastDay());
        var presence = new Presence(it.facts().people(), it.all(Activity.class));
        return presence.listed() < it.settings().number("至少记录")
                ? List.of()
                : Case.each(roster, member -> neverThere(it, member, presence.times(member)));
    }

    private static @Nullable String neverThere(Case it, Member member, int times) {
        return times <= it.settings().number("次数")
                        && member.on(it.firstDay())
                        && !it.wasAny(member.code(), it.settings().words("免除"), it.firstDay())
                        && !it.wasAny(member.code(), it.settings().words("免除"), it.lastDay())
                ? "全年参加 %d 次".formatted(times)
                : null;
    }
}
