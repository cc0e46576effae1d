package dabiao.yearend.flag;

import dabiao.assessment.flag.Likeness;
import dabiao.assessment.flag.Shingles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds texts that are alike without comparing all with all: texts that are alike share one of their rarest stretches, so only those
 * are indexed and only texts that meet there are compared, exactly. Equal texts are one. Not thread-safe; the order in which texts
 * come in does not matter.
 */
final class AlikeMinutes {

    private static final int BUCKETS = 1 << 20;
    private static final int PLACE_BITS = 8;

    private final Likeness likeness;
    private final List<Minuted> texts = new ArrayList<>();
    private long comparisons;

    AlikeMinutes(Likeness likeness) {
        this.likeness = likeness;
    }

    private record Minuted(Noted noted, Shingles text) {}

    /** Takes a text in, unless it is too short to tell. */
    void add(Noted noted, String minutes) {
        var text = likeness.cut(minutes);
        if (likeness.tells(text)) {
            texts.add(new Minuted(noted, text));
        }
    }

    /** How often two texts were compared so far. */
    long comparisons() {
        return comparisons;
    }

    /** Groups of texts, two or more of them, each alike another one of its group; sorted. */
    List<List<Noted>> groups() {
        return clusters().stream()
                .filter(it -> it.size() > 1)
                .map(it -> it.stream().map(Minuted::noted).toList())
                .toList();
    }

    /** For each text that is alike one of another organisation the first such, and how alike they are. */
    Map<Noted, String> twins() {
        var twins = new TreeMap<Noted, String>();
        for (List<Minuted> cluster : clusters()) {
            if (cluster.size() > 1) {
                cluster.forEach(it -> twin(it, cluster, twins));
            }
        }
        return twins;
    }

    private void twin(Minuted one, List<Minuted> cluster, Map<Noted, String> twins) {
        for (Minuted other : cluster) {
            if (!other.noted().organisation().equals(one.noted().organisation()) && isAlike(one.text(), other.text())) {
                twins.put(
                        one.noted(),
                        "与 %s 的摘要相似 %s".formatted(other.noted(), Likeness.percent(one.text(), other.text())));
                return;
            }
        }
    }

    private boolean isAlike(Shingles one, Shingles other) {
        if (!likeness.possible(one, other)) {
            return false;
        }
        comparisons++;
        return likeness.alike(one, other);
    }

    private List<List<Minuted>> clusters() {
        texts.sort(Comparator.comparing(Minuted::noted));
        var equal = new LinkedHashMap<Shingles, List<Minuted>>();
        texts.forEach(it ->
                equal.computeIfAbsent(it.text(), none -> new ArrayList<>(1)).add(it));
        var distinct = List.copyOf(equal.keySet());
        var sets = joined(distinct);
        var clusters = new TreeMap<Integer, List<Minuted>>();
        for (int i = 0; i < distinct.size(); i++) {
            clusters.computeIfAbsent(sets.find(i), none -> new ArrayList<>())
                    .addAll(equal.getOrDefault(distinct.get(i), List.of()));
        }
        clusters.values().forEach(it -> it.sort(Comparator.comparing(Minuted::noted)));
        return List.copyOf(clusters.values());
    }

    private Sets joined(List<Shingles> distinct) {
        var sets = new Sets(distinct.size());
        var index = index(distinct);
        for (int from = 0; from < index.length; ) {
            int to = from + 1;
            while (to < index.length && index[to] >>> 32 == index[from] >>> 32) {
                to++;
            }
            join(index, from, to, distinct, sets);
            from = to;
        }
        return sets;
    }

    private void join(long[] index, int from, int to, List<Shingles> distinct, Sets sets) {
        for (int i = from + 1; i < to; i++) {
            for (int j = from; j < i; j++) {
                int one = number(index[i]);
                int other = number(index[j]);
                if (sets.find(one) != sets.find(other)
                        && likeness.possible(
                                distinct.get(one).size(),
                                place(index[i]),
                                distinct.get(other).size(),
                                place(index[j]))
                        && isAlike(distinct.get(one), distinct.get(other))) {
                    sets.join(one, other);
                }
            }
        }
    }

    private static int number(long entry) {
        return (int) (entry >>> PLACE_BITS) & (1 << 32 - PLACE_BITS) - 1;
    }

    private static int place(long entry) {
        return (int) entry & (1 << PLACE_BITS) - 1;
    }

    /**
     * Each text under its rarest stretches: the stretch in the upper half of a long, the number of the text and the place of the
     * stretch among the text's own (or one before it) in the lower; sorted.
     */
    private long[] index(List<Shingles> distinct) {
        int[] frequency = frequency(distinct);
        var index = new ArrayList<long[]>();
        for (int i = 0; i < distinct.size(); i++) {
            index.add(entries(distinct.get(i), i, frequency));
        }
        return index.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private long[] entries(Shingles text, int number, int[] frequency) {
        var byRarity = new long[text.size()];
        for (int i = 0; i < byRarity.length; i++) {
            byRarity[i] = (long) frequency[bucket(text.at(i))] << 32 | text.at(i) & 0xFFFF_FFFFL;
        }
        Arrays.sort(byRarity);
        int last = (1 << PLACE_BITS) - 1;
        return IntStream.range(0, likeness.prefix(text.size()))
                .mapToLong(it -> byRarity[it] << 32 | (long) number << PLACE_BITS | Math.min(it, last))
                .toArray();
    }

    /** About how many texts have a stretch; exact numbers are not needed, only the same ones for all. */
    private static int[] frequency(List<Shingles> distinct) {
        var frequency = new int[BUCKETS];
        for (Shingles text : distinct) {
            for (int i = 0; i < text.size(); i++) {
                frequency[bucket(text.at(i))]++;
            }
        }
        return frequency;
    }

    private static int bucket(int stretch) {
        return (stretch * 0x9E37_79B9) >>> 12;
    }
}
