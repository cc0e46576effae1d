package dabiao.assessment.measure;

import dabiao.fact.Member;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** How often, or by how much, each person was reached. */
final class Reach {

    private final Map<String, BigDecimal> amounts = new HashMap<>();

    /** Once more for each of them. */
    void once(Words people) {
        add(people, BigDecimal.ONE);
    }

    void add(Words people, BigDecimal amount) {
        for (String it : people.list()) {
            var before = amounts.put(it, amount);
            if (before != null) {
                amounts.put(it, before.add(amount));
            }
        }
    }

    BigDecimal of(Member member) {
        return amounts.getOrDefault(member.code(), BigDecimal.ZERO);
    }
}
