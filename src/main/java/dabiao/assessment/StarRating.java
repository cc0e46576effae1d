package dabiao.assessment;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The star and why it is this one.
 *
 * @param level 0 for none
 * @param provisional whether something still open may change it: periods not due, marks to be given, quotas
 * @param overruled that a Party body set it; null where it is as computed
 * @param reasons in Chinese, in the order in which they mattered
 */
public record StarRating(
        int level,
        String name,
        boolean provisional,
        List<String> reasons,
        @Nullable Overruled overruled) implements Serializable {

    public StarRating {
        reasons = List.copyOf(reasons);
    }

    public StarRating(int level, String name, boolean provisional, List<String> reasons) {
        this(level, name, provisional, reasons, null);
    }
}
