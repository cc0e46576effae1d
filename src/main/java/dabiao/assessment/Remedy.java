package dabiao.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is missing can still be made up on the assessment day.
 *
 * @param until last day on which it can, inclusive; null where it cannot, or where nothing is missing
 * @param action what to do, in Chinese; empty where nothing is missing
 */
public record Remedy(boolean possible, @Nullable LocalDate until, String action) {

    public static final Remedy NOT_NEEDED = new Remedy(false, null, "");
}
