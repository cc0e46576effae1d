package dabiao.assessment.measure;

import dabiao.fact.Member;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** How often each person was reached, or by how much. */
final class Reach {

    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, BigDecimal> amounts = new HashMap<>(0);

    /** Once more for each of them. */
    void once(Words people) {
        for (String it : people.list()) {
            times.merge(it, 1, Integer::sum);
        }
    }

    void add(Words people, BigDecimal amount) {
        for (String it : people.list()) {
            amounts.merge(it, amount, BigDecimal::add);
        }
    }

    BigDecimal of(Member member) {
        var often = times.get(member.code());
        return often != null ? BigDecimal.valueOf(often) : amounts.getOrDefault(member.code(), BigDecimal.ZERO);
    }
}
