package dabiao.publishing;

import dabiao.assessment.Assessor;
import dabiao.problem.Problem;
import java.util.List;
import java.util.SortedMap;

/**
 * A rulebook that passed the gate, ready to judge.
 *
 * @param files what it consists of, by path
 * @param warnings what is worth a look though it forbids nothing
 */
public record Passed(Assessor assessor, SortedMap<String, byte[]> files, List<Problem> warnings) {

    public String fingerprint() {
        return assessor.rulebook().fingerprint();
    }
}
