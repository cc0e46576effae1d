package dabiao.table;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words that offices may use, by the name of their list: 活动类型 → 党员大会, 支委会… Immutable. */
public final class Vocabulary {

    /** Knows no list and therefore accepts every word. */
    public static final Vocabulary OPEN = new Vocabulary(Map.of());

    private final Map<String, Set<String>> lists;

    public Vocabulary(Map<String, ? extends Set<String>> lists) {
        var copy = new TreeMap<String, Set<String>>();
        lists.forEach((name, words) -> copy.put(name, Collections.unmodifiableSet(new TreeSet<>(words))));
        this.lists = Collections.unmodifiableMap(copy);
    }

    /** The words of a list, sorted; empty for a list that does not exist. */
    public Set<String> of(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** Whether a word may stand where the list is asked for; a list that does not exist forbids nothing. */
    public boolean allows(String list, String word) {
        return !lists.containsKey(list) || of(list).contains(word);
    }

    public Map<String, Set<String>> lists() {
        return lists;
    }
}
