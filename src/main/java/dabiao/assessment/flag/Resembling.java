package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import java.util.ArrayList;
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
        var found = new ArrayList<Evidence>();
        for (Minuted one : texts) {
            texts.stream()
                    .filter(other -> other != one
                            && !other.activity().heldOn().equals(one.activity().heldOn())
                            && likeness.alike(one.text(), other.text()))
                    .findFirst()
                    .ifPresent(other -> found.add(new Evidence(one.activity(), reason(one, other))));
        }
        return found;
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
