package dabiao.yearend.settle;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One entry of the points ledger and what of it counted.
 *
 * @param organisation where it was entered, under the code
 * @param points those of the entry
 * @param counted points that counted; all of the entry where nothing stood against it
 * @param reason why not all of it counted, in Chinese; empty where all did
 */
public record CountedEntry(
        String organisation, String code, LocalDate date, BigDecimal points, BigDecimal counted, String reason) {

    static CountedEntry of(Booked it, BigDecimal counted, String reason) {
        return new CountedEntry(it.organisation(), it.code(), it.date(), it.points(), counted, reason);
    }

    /** Of one that does not count at all. */
    static CountedEntry refused(Booked it) {
        return of(it, BigDecimal.ZERO, "未计：" + it.refusal());
    }

    public boolean isWhole() {
        return reason.isEmpty();
    }
}
