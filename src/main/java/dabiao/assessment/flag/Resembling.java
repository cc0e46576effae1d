package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Minutes that read like those of another activity of the same branch. */
final class Resembling {

    private Resembling() {}

    private record Minuted(Activity activity, Shingles text) {}

    static List<Evidence> within(Case it) {
        var likeness = Likeness.of(it.settings());
        var texts = new ArrayList<Minuted>();
        for (Activity activity : it.activities("活动类型")) {
            if (activity.minutes() != null && activity.minutes().length() >= likeness.shortest()) {
                texts.add(new Minuted(activity, likeness.cut(activity.minutes())));
            }
        }
        texts.removeIf(one -> !likeness.tells(one.text()));
        return evidence(texts, likeness);
    }

    /** Each of those that have their like, with the first one that it is like. */
    private static List<Evidence> evidence(List<Minuted> texts, Likeness likeness) {
        var like = new int[texts.size()];
        Arrays.fill(like, -1);
        for (int i = 0; i < like.length; i++) {
            for (int j = i + 1; j < like.length; j++) {
                if ((like[i] < 0 || like[j] < 0) && areAlike(texts.get(i), texts.get(j), likeness)) {
                    like[i] = like[i] < 0 ? j : like[i];
                    like[j] = like[j] < 0 ? i : like[j];
                }
            }
        }
        var found = new ArrayList<Evidence>(0);
        for (int i = 0; i < like.length; i++) {
            if (like[i] >= 0) {
                found.add(new Evidence(texts.get(i).activity(), reason(texts.get(i), texts.get(like[i]))));
            }
        }
        return found;
    }

    private static boolean areAlike(Minuted one, Minuted other, Likeness likeness) {
        return likeness.alike(one.text(), other.text())
                && !other.activity().heldOn().equals(one.activity().heldOn());
    }

    private static String reason(Minuted one, Minuted other) {
        return "与 %s %s（%s）的摘要相似 %s"
                .formatted(
                        other.activity().heldOn(),
                        other.activity().kinds(),
                        other.activity().code(),
                        Likeness.percent(one.text(), other.text()));
    }
}
