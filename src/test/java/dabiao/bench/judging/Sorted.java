package dabiao.bench.judging;

import static dabiao.bench.judging.Branch.ZERO;

import dabiao.assessment.Status;
import dabiao.bench.judging.Branch.Measured;
import dabiao.bench.judging.Outcome.OfPeriod;
import dabiao.bench.judging.Outcome.Seen;
import dabiao.bench.judging.Outcome.Stretch;
import dabiao.fact.Body;
import dabiao.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records by stretch, those that count apart from the others. */
final class Sorted {

    private final List<@Nullable List<Seen>> counted;
    private final List<@Nullable List<Seen>> rejected;

    Sorted(int stretches) {
        counted = new ArrayList<>(java.util.Collections.nCopies(stretches, null));
        rejected = new ArrayList<>(java.util.Collections.nCopies(stretches, null));
    }

    void add(int index, String code, @Nullable String reason) {
        var lists = reason == null ? counted : rejected;
        var list = lists.get(index);
        if (list == null) {
            list = new ArrayList<>(4);
            lists.set(index, list);
        }
        list.add(new Seen(code, reason));
    }

    private static List<Seen> of(@Nullable List<Seen> list) {
        return list == null ? List.of() : list;
    }

    /** At least one is needed. */
    Measured of(Stretch stretch, @Nullable Body body) {
        var found = of(counted.get(stretch.index()));
        var had = found.isEmpty() ? ZERO : BigDecimal.valueOf(found.size());
        return new Measured(stretch, body, BigDecimal.ONE, had, found, of(rejected.get(stretch.index())));
    }

    /** All are needed. */
    OfPeriod share(Asked asked, Stretch stretch, Branch branch, Class<? extends Fact> ledger) {
        var passed = of(counted.get(stretch.index()));
        var failed = of(rejected.get(stretch.index()));
        int all = passed.size() + failed.size();
        if (all == 0) {
            return branch.empty(asked, stretch, Status.NO_DATA);
        }
        var it =
                new Measured(stretch, null, BigDecimal.valueOf(all), BigDecimal.valueOf(passed.size()), passed, failed);
        return branch.judged(asked, it, failed.isEmpty(), stretch.last(), true, ledger);
    }
}
