package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts sorted into the periods that a task judges, those that count apart from those that do not. */
final class Slots {

    private static final int FEW = 4;

    private final int room;
    private final boolean[] judged;
    private final @Nullable List<Evidence>[] counted;
    private final @Nullable List<Evidence>[] rejected;

    /** {@code periods} are in order; so many rows will be sorted into them. */
    Slots(List<Period> periods, int rows) {
        int size = periods.isEmpty() ? 0 : periods.get(periods.size() - 1).index() + 1;
        room = size == 1 ? Math.max(rows, FEW) : FEW;
        judged = new boolean[size];
        counted = empty(size);
        rejected = empty(size);
        for (Period it : periods) {
            judged[it.index()] = true;
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Evidence>[] empty(int size) {
        return (List<Evidence>[]) new List<?>[size];
    }

    void put(int index, Evidence evidence) {
        if (index >= judged.length || !judged[index]) {
            return;
        }
        var lists = evidence.reason() == null ? counted : rejected;
        var list = lists[index];
        if (list == null) {
            list = new ArrayList<>(room);
            lists[index] = list;
        }
        list.add(evidence);
    }

    List<Evidence> counted(int index) {
        return of(counted[index]);
    }

    List<Evidence> rejected(int index) {
        return of(rejected[index]);
    }

    private static List<Evidence> of(@Nullable List<Evidence> list) {
        return list == null ? List.of() : list;
    }
}
