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
    private final @Nullable List<Evidence>[] counted;
    /** Often there is nothing that does not count. */
    private @Nullable List<Evidence> @Nullable [] rejected;

    /** {@code periods} are in order; so many rows will be sorted into them. */
    Slots(List<Period> periods, int rows) {
        int size = periods.isEmpty() ? 0 : periods.get(periods.size() - 1).index() + 1;
        room = size == 1 ? Math.max(rows, FEW) : FEW;
        counted = empty(size);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Evidence>[] empty(int size) {
        return (List<Evidence>[]) new List<?>[size];
    }

    /** What falls into a period that the task does not judge, nobody will ask for. */
    void put(int index, Evidence evidence) {
        if (index < counted.length) {
            var lists = evidence.reason() == null ? counted : rejected();
            lists[index] = with(lists[index], evidence);
        }
    }

    private @Nullable List<Evidence>[] rejected() {
        var lists = rejected == null ? empty(counted.length) : rejected;
        rejected = lists;
        return lists;
    }

    /** Most periods have one of what they owe, and a list of one that never changes is the smallest. */
    private List<Evidence> with(@Nullable List<Evidence> list, Evidence evidence) {
        if (list == null) {
            return List.of(evidence);
        }
        var several = list.size() == 1 ? new ArrayList<Evidence>(room) : list;
        if (several.isEmpty()) {
            several.add(list.get(0));
        }
        several.add(evidence);
        return several;
    }

    List<Evidence> counted(int index) {
        return of(counted[index]);
    }

    List<Evidence> rejected(int index) {
        return rejected == null ? List.of() : of(rejected[index]);
    }

    private static List<Evidence> of(@Nullable List<Evidence> list) {
        return list == null ? List.of() : list;
    }
}
