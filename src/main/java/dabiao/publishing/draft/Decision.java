package dabiao.publishing.draft;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a proposal; all empty until then.
 *
 * @param decision why it was rejected or withdrawn, in words
 * @param activeFrom the day at whose start it comes into force; null if it was not approved
 */
public record Decision(
        String decidedBy, String decision, @Nullable LocalDate activeFrom) {

    static final Decision NONE = new Decision("", "", null);
}
