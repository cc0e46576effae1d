package dabiao.assessment.measure;

import dabiao.fact.Activity;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a dossier by code and by number, from 0, so that who took part in an activity is looked up once. Belongs to one assessment. */
public final class People {

    private static final int ACTIVITIES = 256;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<Fact, int[]> found = new IdentityHashMap<>(ACTIVITIES);

    /** Several rows with one code are one member, as the last of them says. */
    People(List<Member> rows) {
        for (Member it : rows) {
            var known = numbers.putIfAbsent(it.code(), members.size());
            if (known == null) {
                members.add(it);
            } else {
                members.set(known, it);
            }
        }
    }

    @Nullable
    Member member(@Nullable String code) {
        var number = code == null ? null : numbers.get(code);
        return number == null ? null : members.get(number);
    }

    public int size() {
        return numbers.size();
    }

    public int number(Member member) {
        return number(member.code());
    }

    /** -1 for somebody who is no member. */
    public int number(String code) {
        var number = numbers.get(code);
        return number == null ? -1 : number;
    }

    /** Those whom a fact is about or who took part; who is no member is left out. */
    public int[] of(Fact fact) {
        return fact instanceof Activity ? found.computeIfAbsent(fact, this::numbers) : numbers(fact);
    }

    private int[] numbers(Fact fact) {
        var codes = fact.people().list();
        var members = new int[codes.size()];
        int count = 0;
        for (int i = 0; i < members.length; i++) {
            int number = number(codes.get(i));
            if (number >= 0) {
                members[count++] = number;
            }
        }
        return count == members.length ? members : Arrays.copyOf(members, count);
    }
}
