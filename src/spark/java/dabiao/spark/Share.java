package dabiao.spark;

import dabiao.yearend.Together;
import dabiao.yearend.flag.AcrossOrganisations;
import dabiao.yearend.flag.Notes;
import dabiao.yearend.settle.Settled;
import dabiao.yearend.settle.Settlement;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The part of what all organisations came to together that concerns one partition.
 *
 * @param settles whether stars are settled at all
 * @param settled by code
 */
record Share(boolean settles, List<Settled> settled, Notes notes) implements Serializable {

    Share {
        settled = List.copyOf(settled);
    }

    /** One for each partition, in their order. */
    static List<Share> of(Together together, Map<String, Integer> partitions, int count) {
        var settled = IntStream.range(0, count)
                .mapToObj(it -> new ArrayList<Settled>())
                .toList();
        together.settlement()
                .ifPresent(all -> all.organisations()
                        .forEach(it -> settled.get(partition(partitions, it)).add(it)));
        var notes = together.found().parts(count, it -> partitions.getOrDefault(it, -1));
        return IntStream.range(0, count)
                .mapToObj(it -> new Share(together.settlement().isPresent(), settled.get(it), notes.get(it)))
                .toList();
    }

    private static int partition(Map<String, Integer> partitions, Settled of) {
        return partitions.getOrDefault(of.organisation(), 0);
    }

    /** As if there were no other organisations. */
    Together together(Question question) {
        var rulebook = question.rules().assessor().rulebook();
        var across = new AcrossOrganisations(rulebook, question.year(), question.asOf());
        return new Together(
                settles ? Optional.of(new Settlement(question.year(), settled, false)) : Optional.empty(),
                across.found(notes));
    }
}
