package dabiao.yearend.settle;

import dabiao.rulebook.row.Bound;
import dabiao.rulebook.row.Quota;
import java.util.List;

/** Brings down those for whom a level has no place left, and fills the tail where it must have some. */
final class Quotas {

    private final Tables tables;
    private final Order<Standing> order;

    Quotas(Tables tables, Order<Standing> order) {
        this.tables = tables;
        this.order = order;
    }

    void settle(List<Standing> all) {
        for (Quota quota : tables.quotas(Bound.MOST)) {
            Group.of(quota.grouping(), all).forEach(it -> new Places(quota, it, tables, order).settle());
        }
        for (Quota quota : tables.quotas(Bound.LEAST)) {
            Group.of(quota.grouping(), all).forEach(it -> new Tail(quota, it, order).settle());
        }
    }

    /** What a number of places was reckoned from, in Chinese. */
    static String base(Quota quota, Group group) {
        var least = quota.least() == null ? "" : "，至少 " + quota.least() + " 个";
        return "%s %d 个参评，%s %s%s"
                .formatted(
                        group.name(),
                        group.size(),
                        quota.share(),
                        quota.rounding().word(),
                        least);
    }
}
