package dabiao.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives.
 *
 * @param seen version of what stood there when they looked
 * @param marks null where a grade is given
 * @param grade empty where marks are given
 * @param rater person or body in whose name it is given
 * @param correction why it replaces what was given before; empty for the first
 */
public record Giving(
        Target target,
        String seen,
        @Nullable BigDecimal marks,
        String grade,
        LocalDate date,
        String rater,
        String reason,
        String correction) {

    public Giving {
        seen = seen.strip();
        grade = grade.strip();
        rater = rater.strip();
        reason = reason.strip();
        correction = correction.strip();
    }
}
