package dabiao.assessment;

import java.util.List;

/**
 * The star and why it is this one.
 *
 * @param level 0 for none
 * @param provisional whether something still open may change it: periods not due, marks to be given, quotas
 * @param reasons in Chinese, in the order in which they mattered
 */
public record StarRating(int level, String name, boolean provisional, List<String> reasons) {

    public StarRating {
        reasons = List.copyOf(reasons);
    }
}
