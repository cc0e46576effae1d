package dabiao.yearend.flag;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers for people, from 0, and who of them turned up in more than one organisation. */
final class People {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> organisations = new HashMap<>();
    private final Longs firstSeenIn = new Longs();
    private final BitSet shared = new BitSet();

    int number(String code, String organisation) {
        int where = organisations.computeIfAbsent(organisation, it -> organisations.size());
        int number = numbers.computeIfAbsent(code, it -> numbers.size());
        if (number == firstSeenIn.size()) {
            firstSeenIn.add(where);
        } else if (firstSeenIn.get(number) != where) {
            shared.set(number);
        }
        return number;
    }

    boolean isShared(int number) {
        return shared.get(number);
    }

    /** Codes of those who turned up in more than one organisation, by number. */
    Map<Integer, String> shared() {
        var codes = new HashMap<Integer, String>();
        numbers.forEach((code, number) -> {
            if (isShared(number)) {
                codes.put(number, code);
            }
        });
        return codes;
    }
}
