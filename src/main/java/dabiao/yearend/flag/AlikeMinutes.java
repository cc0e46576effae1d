package dabiao.yearend.flag;

import dabiao.assessment.flag.Likeness;
import dabiao.assessment.flag.Shingles;
import dabiao.yearend.flag.ShelvedTexts.Minuted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds texts that are alike, among millions. Equal texts are one, the others are compared where {@linkplain RareStretches they share
 * something rare}. Not thread-safe; the order in which texts come in does not matter.
 */
final class AlikeMinutes {

    private static final int NUMBER_BITS = 24;

    private final Likeness likeness;
    private final RareStretches stretches;
    private final ShelvedTexts texts = new ShelvedTexts();
    private final Longs byContent = new Longs();

    AlikeMinutes(Likeness likeness) {
        this.likeness = likeness;
        this.stretches = new RareStretches(likeness);
    }

    /** Takes a text in, unless it is too short to tell. */
    void add(Noted noted, String minutes) {
        var text = likeness.cut(minutes);
        if (likeness.tells(text)) {
            texts.add(noted, text);
            byContent.add(content(text) << NUMBER_BITS | texts.size() - 1);
            stretches.see(text);
        }
    }

    /** How often two texts were compared so far. */
    long comparisons() {
        return stretches.comparisons();
    }

    /** Groups of texts, two or more of them, each alike another one of its group; sorted. */
    List<List<Noted>> groups() {
        return clusters().stream()
                .map(it -> minuted(it).stream().map(Minuted::noted).toList())
                .sorted(Comparator.comparing(it -> it.get(0)))
                .toList();
    }

    /** For each text that is alike one of another organisation the first such, and how alike they are. */
    Map<Noted, String> twins() {
        var twins = new TreeMap<Noted, String>();
        for (List<Integer> cluster : clusters()) {
            var all = minuted(cluster);
            all.forEach(it -> twin(it, all, twins));
        }
        return twins;
    }

    private void twin(Minuted one, List<Minuted> cluster, Map<Noted, String> twins) {
        for (Minuted other : cluster) {
            if (!other.noted().organisation().equals(one.noted().organisation())
                    && stretches.isAlike(one.text(), other.text())) {
                twins.put(
                        one.noted(),
                        "与 %s 的摘要相似 %s".formatted(other.noted(), Likeness.percent(one.text(), other.text())));
                return;
            }
        }
    }

    private List<Minuted> minuted(List<Integer> numbers) {
        return numbers.stream()
                .map(texts::get)
                .sorted(Comparator.comparing(Minuted::noted))
                .toList();
    }

    /** Numbers of texts that belong together, of two and more. */
    private Collection<List<Integer>> clusters() {
        var sets = new Sets(texts.size());
        stretches.join(texts, copies(sets), sets);
        var together = new BitSet();
        for (int i = 0; i < texts.size(); i++) {
            if (sets.find(i) != i) {
                together.set(i);
                together.set(sets.find(i));
            }
        }
        var clusters = new TreeMap<Integer, List<Integer>>();
        together.stream()
                .forEach(it -> clusters.computeIfAbsent(sets.find(it), none -> new ArrayList<>())
                        .add(it));
        return clusters.values();
    }

    /** Joins texts that are equal, letter by letter, and tells all but the first of each. */
    private BitSet copies(Sets sets) {
        byContent.sort();
        var copies = new BitSet();
        for (int i = 1, first = 0; i < byContent.size(); i++) {
            int one = number(byContent.get(first));
            int other = number(byContent.get(i));
            if (byContent.get(i) >>> NUMBER_BITS != byContent.get(first) >>> NUMBER_BITS) {
                first = i;
            } else if (texts.text(other).equals(texts.text(one))) {
                sets.join(one, other);
                copies.set(other);
            }
        }
        return copies;
    }

    /** The same for equal texts, and hardly ever for others. */
    private static long content(Shingles text) {
        long content = text.size();
        for (int i = 0; i < text.size(); i++) {
            content = (content ^ text.at(i)) * 0x9E37_79B9_7F4A_7C15L;
            content ^= content >>> 29;
        }
        return content;
    }

    private static int number(long entry) {
        return (int) entry & ShelvedTexts.MOST - 1;
    }
}
