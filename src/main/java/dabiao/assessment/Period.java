package dabiao.assessment;

import dabiao.rulebook.row.Cycle;
import java.time.LocalDate;

/**
 * A stretch of days in which something is owed; both days inclusive.
 *
 * @param label as people say it: 3 月, 第一季度, 上半年, 全年
 * @param index from 0 within the year
 */
public record Period(String label, Cycle cycle, int index, LocalDate first, LocalDate last) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
