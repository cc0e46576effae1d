package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Minutes that read like those of another activity of the same branch. */
final class Resembling {

    private Resembling() {}

    /** An activity and its minutes, cut up when they have to be. */
    private static final class Minuted {

        private final Activity activity;
        private final String minutes;
        private final Sketch sketch;
        private @Nullable Shingles text;

        Minuted(Activity activity, String minutes, Likeness likeness) {
            this.activity = activity;
            this.minutes = minutes;
            this.sketch = Sketch.of(minutes, likeness.stretch());
        }

        boolean isLike(Minuted other, Likeness likeness) {
            return sketch.mayShare(other.sketch, likeness.times(), likeness.over())
                    && likeness.alike(text(likeness), other.text(likeness))
                    && !activity.heldOn().equals(other.activity.heldOn());
        }

        Shingles text(Likeness likeness) {
            if (text == null) {
                text = likeness.cut(minutes);
            }
            return text;
        }
    }

    static List<Evidence> within(Case it) {
        var likeness = Likeness.of(it.settings());
        var texts = new ArrayList<Minuted>();
        for (Activity activity : it.activities("活动类型")) {
            var minutes = activity.minutes();
            if (minutes != null && minutes.length() >= likeness.shortest()) {
                texts.add(new Minuted(activity, minutes, likeness));
            }
        }
        texts.removeIf(one -> one.sketch.isEmpty() || one.sketch.letters() < likeness.shortest());
        return evidence(texts, likeness);
    }

    /** Each of those that have their like, with the first one that it is like. */
    private static List<Evidence> evidence(List<Minuted> texts, Likeness likeness) {
        var like = new int[texts.size()];
        Arrays.fill(like, -1);
        for (int i = 0; i < like.length; i++) {
            for (int j = i + 1; j < like.length; j++) {
                if ((like[i] < 0 || like[j] < 0) && texts.get(i).isLike(texts.get(j), likeness)) {
                    like[i] = like[i] < 0 ? j : like[i];
                    like[j] = like[j] < 0 ? i : like[j];
                }
            }
        }
        var found = new ArrayList<Evidence>(0);
        for (int i = 0; i < like.length; i++) {
            if (like[i] >= 0) {
                found.add(new Evidence(texts.get(i).activity, reason(texts.get(i), texts.get(like[i]), likeness)));
            }
        }
        return found;
    }

    private static String reason(Minuted one, Minuted other, Likeness likeness) {
        return "与 %s %s（%s）的摘要相似 %s"
                .formatted(
                        other.activity.heldOn(),
                        other.activity.kinds(),
                        other.activity.code(),
                        Likeness.percent(one.text(likeness), other.text(likeness)));
    }
}
