package dabiao.assessment.measure;

import dabiao.fact.Fact;
import dabiao.fact.Member;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How often each member was reached, or by how much. */
final class Reach {

    private final People people;
    private final int[] times;
    private final @Nullable BigDecimal[] amounts;

    Reach(People people) {
        this.people = people;
        this.times = new int[people.size()];
        this.amounts = new BigDecimal[people.size()];
    }

    /** Once more for each of its people. */
    void once(Fact fact) {
        for (int it : people.of(fact)) {
            times[it]++;
        }
    }

    /** So much more for each of its people. */
    void add(Fact fact, BigDecimal amount) {
        for (int it : people.of(fact)) {
            var before = amounts[it];
            amounts[it] = before == null ? amount : before.add(amount);
        }
    }

    BigDecimal of(Member member) {
        int number = people.number(member);
        var amount = amounts[number];
        return amount != null ? amount : BigDecimal.valueOf(times[number]);
    }
}
