package dabiao.assessment.measure;

import dabiao.fact.Activity;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a dossier by code and by number, from 0, so that who took part in an activity is looked up once. Belongs to one assessment. */
public final class People {

    private static final int ACTIVITIES = 256;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final List<Member> members;
    private final String[] codes;
    /** The hash of a code in the upper half and one more than its number in the lower; free places are 0, and at least half of them are free. */
    private final long[] places;

    private @Nullable Map<Fact, int[]> found;

    /** Several rows with one code are one member, as the last of them says. */
    People(List<Member> rows) {
        members = new ArrayList<>(rows.size());
        codes = new String[rows.size()];
        places = new long[Integer.highestOneBit(rows.size() + 1) << 2];
        for (Member it : rows) {
            int place = place(it.code(), it.code().hashCode());
            if (places[place] == 0) {
                codes[members.size()] = it.code();
                members.add(it);
                places[place] = (long) it.code().hashCode() << Integer.SIZE | members.size();
            } else {
                members.set(number(place), it);
            }
        }
    }

    /** Where a code stands, or would stand. */
    private int place(String code, int hash) {
        int place = (hash ^ hash >>> 16) & places.length - 1;
        while (places[place] != 0
                && ((int) (places[place] >> Integer.SIZE) != hash || !codes[number(place)].equals(code))) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private int number(int place) {
        return (int) (places[place] & LOWER_HALF) - 1;
    }

    @Nullable
    Member member(@Nullable String code) {
        int number = code == null ? -1 : number(code);
        return number < 0 ? null : members.get(number);
    }

    public int size() {
        return members.size();
    }

    public int number(Member member) {
        return number(member.code());
    }

    /** -1 for somebody who is no member. */
    public int number(String code) {
        return number(code, code.hashCode());
    }

    int number(String code, int hash) {
        return number(place(code, hash));
    }

    /** Those whom a fact is about or who took part; who is no member is left out. */
    public int[] of(Fact fact) {
        if (!(fact instanceof Activity)) {
            return numbers(fact);
        }
        if (found == null) {
            found = new IdentityHashMap<>(ACTIVITIES);
        }
        return found.computeIfAbsent(fact, this::numbers);
    }

    private int[] numbers(Fact fact) {
        var codes = fact.people().list();
        var members = hashes(codes);
        int count = 0;
        for (int i = 0; i < members.length; i++) {
            int number = number(codes.get(i), members[i]);
            if (number >= 0) {
                members[count++] = number;
            }
        }
        return count == members.length ? members : Arrays.copyOf(members, count);
    }

    /** Fetched before the first code is looked up, so that the processor need not wait for each. */
    private static int[] hashes(List<String> codes) {
        int[] hashes = new int[codes.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = codes.get(i).hashCode();
        }
        return hashes;
    }
}
