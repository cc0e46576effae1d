package dabiao.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is missing can still be made up on the assessment day.
 *
 * @param whole whether everything that is missing can, and not only some periods of it
 * @param until last day on which it can, inclusive; null where it cannot, or where nothing is missing
 * @param action what to do, in Chinese; empty where nothing is missing
 */
public record Remedy(
        boolean possible, boolean whole, @Nullable LocalDate until, String action) {

    public static final Remedy NOT_NEEDED = new Remedy(false, false, null, "");
}
