package dabiao.yearend.settle;

import dabiao.fact.PointsEntry;
import java.math.BigDecimal;

/**
 * One entry of the points ledger and what of it counted.
 *
 * @param counted points that counted; all of the entry where nothing stood against it
 * @param reason why not all of it counted, in Chinese; empty where all did
 */
public record CountedEntry(PointsEntry entry, BigDecimal counted, String reason) {

    public boolean isWhole() {
        return reason.isEmpty();
    }
}
