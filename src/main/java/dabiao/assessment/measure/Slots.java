package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import java.util.ArrayList;
import java.util.List;

/** Facts sorted into the periods that a task judges, those that count apart from those that do not. */
final class Slots {

    private final boolean[] judged = new boolean[12];
    private final List<List<Evidence>> counted = new ArrayList<>();
    private final List<List<Evidence>> rejected = new ArrayList<>();

    Slots(List<Period> periods) {
        for (int i = 0; i < 12; i++) {
            counted.add(new ArrayList<>(0));
            rejected.add(new ArrayList<>(0));
        }
        periods.forEach(it -> judged[it.index()] = true);
    }

    void put(int index, Evidence evidence) {
        if (judged[index]) {
            (evidence.reason() == null ? counted : rejected).get(index).add(evidence);
        }
    }

    List<Evidence> counted(int index) {
        return counted.get(index);
    }

    List<Evidence> rejected(int index) {
        return rejected.get(index);
    }
}
