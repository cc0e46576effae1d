package dabiao.assessment.flag;

import dabiao.assessment.measure.People;
import dabiao.fact.Activity;
import dabiao.fact.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In how many activities each member had a part: was there, led, took the minutes or spoke; once for each activity. */
final class Presence {

    private final People people;
    private final int[] times;
    private final @Nullable Activity[] last;
    private int listed;

    Presence(People people, List<Activity> activities) {
        this.people = people;
        this.times = new int[people.size()];
        this.last = new Activity[people.size()];
        activities.forEach(this::add);
    }

    private void add(Activity activity) {
        listed += activity.attendees().isEmpty() ? 0 : 1;
        for (int it : people.of(activity)) {
            add(it, activity);
        }
        add(activity.host(), activity);
        add(activity.recorder(), activity);
        add(activity.lecturer(), activity);
    }

    private void add(@Nullable String code, Activity activity) {
        int member = code == null ? -1 : people.number(code);
        if (member >= 0) {
            add(member, activity);
        }
    }

    private void add(int member, Activity activity) {
        if (last[member] != activity) {
            last[member] = activity;
            times[member]++;
        }
    }

    /** How many activities list who took part. */
    int listed() {
        return listed;
    }

    int times(Member member) {
        return times[people.number(member)];
    }
}
