package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Heads at meetings, as they were counted. */
final class Attending {

    private Attending() {}

    /** Meetings at which not more than a share (half) of those due were present, with or without a vote. */
    static List<Evidence> noQuorum(Case it, boolean voted) {
        var share = it.settings().share("比例");
        var voting = it.settings().words("表决标签");
        return Case.each(it.activities("活动类型"), activity -> {
            boolean vote = activity.votesFor() != null || activity.tags().containsAny(voting);
            Integer due = activity.due();
            Integer present = activity.present();
            return vote == voted && due != null && present != null && due > 0 && Case.atMost(present, share, due)
                    ? heads(activity)
                    : null;
        });
    }

    /** Meetings below the local line; what is not above the lower limit is another flag's. */
    static List<Evidence> low(Case it) {
        var share = it.settings().share("比例");
        var limit = it.settings().share("下限");
        return Case.each(it.activities("活动类型"), activity -> {
            Integer due = activity.due();
            Integer present = activity.present();
            return due != null
                            && present != null
                            && due > 0
                            && Case.compare(present, share, due) < 0
                            && Case.compare(present, limit, due) > 0
                    ? heads(activity)
                    : null;
        });
    }

    static List<Evidence> unequalSums(Case it) {
        return Case.each(it.all(Activity.class), Attending::unequalSum);
    }

    private static @Nullable String unequalSum(Activity it) {
        if (it.due() == null || it.present() == null || it.excused() == null || it.absent() == null) {
            return null;
        }
        int sum = it.present() + it.excused() + it.absent();
        return sum == it.due()
                ? null
                : "实到 %d、请假 %d、缺席 %d，合计 %d，应到 %d".formatted(it.present(), it.excused(), it.absent(), sum, it.due());
    }

    private static String heads(Activity it) {
        return "应到 %d 人，实到 %d 人".formatted(it.due(), it.present());
    }
}
