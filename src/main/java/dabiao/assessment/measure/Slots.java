package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts sorted into the periods that a task judges, those that count apart from those that do not. */
final class Slots {

    private static final int MONTHS = 12;

    private final boolean[] judged = new boolean[MONTHS];
    private final List<@Nullable List<Evidence>> counted = Arrays.asList(empty());
    private final List<@Nullable List<Evidence>> rejected = Arrays.asList(empty());

    Slots(List<Period> periods) {
        for (Period it : periods) {
            judged[it.index()] = true;
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Evidence>[] empty() {
        return (List<Evidence>[]) new List<?>[MONTHS];
    }

    void put(int index, Evidence evidence) {
        if (!judged[index]) {
            return;
        }
        var lists = evidence.reason() == null ? counted : rejected;
        var list = lists.get(index);
        if (list == null) {
            list = new ArrayList<>(4);
            lists.set(index, list);
        }
        list.add(evidence);
    }

    List<Evidence> counted(int index) {
        return of(counted.get(index));
    }

    List<Evidence> rejected(int index) {
        return of(rejected.get(index));
    }

    private static List<Evidence> of(@Nullable List<Evidence> list) {
        return list == null ? List.of() : list;
    }
}
