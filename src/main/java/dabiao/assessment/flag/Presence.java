package dabiao.assessment.flag;

import dabiao.fact.Activity;
import dabiao.fact.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In how many activities each of some members had a part: was there, led, took the minutes or spoke; once for each activity. */
final class Presence {

    private static final class Times {

        private int times;
        private @Nullable Activity last;
    }

    private final Map<String, Times> members = new HashMap<>();
    private int listed;

    Presence(List<Member> members, List<Activity> activities) {
        members.forEach(it -> this.members.put(it.code(), new Times()));
        activities.forEach(this::add);
    }

    private void add(Activity activity) {
        var attendees = activity.attendees().list();
        listed += attendees.isEmpty() ? 0 : 1;
        for (int i = 0; i < attendees.size(); i++) {
            add(attendees.get(i), activity);
        }
        add(activity.host(), activity);
        add(activity.recorder(), activity);
        add(activity.lecturer(), activity);
    }

    private void add(@Nullable String member, Activity activity) {
        var known = member == null ? null : members.get(member);
        if (known != null && known.last != activity) {
            known.times++;
            known.last = activity;
        }
    }

    /** How many activities list who took part. */
    int listed() {
        return listed;
    }

    int times(Member member) {
        var known = members.get(member.code());
        return known == null ? 0 : known.times;
    }
}
