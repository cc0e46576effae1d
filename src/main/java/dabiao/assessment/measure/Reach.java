package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often each member was reached, or by how much. */
final class Reach {

    private final People people;
    private final int[] times;
    private @Nullable BigDecimal @Nullable [] amounts;

    Reach(People people) {
        this.people = people;
        this.times = new int[people.size()];
    }

    /**
     * Once more for each of the people of each fact. All codes are fetched before the first is looked up, so that the processor need not
     * wait for each.
     */
    void once(List<Evidence> facts) {
        var codes = codes(facts);
        int[] hashes = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            hashes[i] = codes[i].hashCode();
        }
        for (int i = 0; i < codes.length; i++) {
            int number = people.number(codes[i], hashes[i]);
            if (number >= 0) {
                times[number]++;
            }
        }
    }

    private static String[] codes(List<Evidence> facts) {
        var lists = people(facts);
        int count = 0;
        for (List<String> it : lists) {
            count += it.size();
        }
        var codes = new String[count];
        int at = 0;
        for (List<String> it : lists) {
            for (int i = 0; i < it.size(); i++) {
                codes[at++] = it.get(i);
            }
        }
        return codes;
    }

    private static List<String>[] people(List<Evidence> facts) {
        var cells = new Words[facts.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = facts.get(i).fact().people();
        }
        return Words.lists(cells);
    }

    /** So much more for each of its people. */
    void add(Fact fact, BigDecimal amount) {
        var sums = amounts == null ? new BigDecimal[people.size()] : amounts;
        amounts = sums;
        for (int it : people.of(fact)) {
            var before = sums[it];
            sums[it] = before == null ? amount : before.add(amount);
        }
    }

    BigDecimal of(Member member) {
        int number = people.number(member);
        var amount = amounts == null ? null : amounts[number];
        return amount != null ? amount : BigDecimal.valueOf(times[number]);
    }
}
