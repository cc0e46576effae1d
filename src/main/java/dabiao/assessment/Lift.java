package dabiao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would lift an organisation to its next star: the fewest criteria that together reach it.
 *
 * @param from the score that the star asks for
 * @param lacking how much of it is missing now; zero where only criteria stand in the way
 * @param reachable whether the criteria in {@code steps}, which can all still be made up, are enough
 * @param steps what can still be made up, those that the star asks for by name first, then by gain
 * @param tooLate criteria that would have been needed and can no longer be made up
 * @param obstacle why no criterion can help, such as a veto; empty where none stands in the way
 */
public record Lift(
        int level,
        String name,
        BigDecimal from,
        BigDecimal lacking,
        boolean reachable,
        List<Step> steps,
        List<Step> tooLate,
        String obstacle) {

    public Lift {
        steps = List.copyOf(steps);
        tooLate = List.copyOf(tooLate);
    }

    /** One criterion: what meeting it in full would add to the total, and until when that can be done. */
    public record Step(
            String criterion,
            String title,
            BigDecimal gain,
            @Nullable LocalDate until,
            String action) {}
}
