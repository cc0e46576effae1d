package dabiao.yearend.flag;

import dabiao.assessment.flag.Hours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity by who was there, and when.
 *
 * @param people their codes
 */
record Held(Noted noted, Hours hours, @Nullable String topic, List<String> people) {

    boolean isElsewhere(Held other) {
        return !noted.organisation().equals(other.noted.organisation())
                && (topic == null || !topic.equals(other.topic));
    }
}
