package dabiao.spark;

import dabiao.yearend.Reading;
import dabiao.yearend.SettleYear;
import dabiao.yearend.settle.Ranking;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * The first reading: each partition looks at its organisations, for the year and the one before, and hands on the little that has to be
 * seen together; that is settled in one place.
 */
final class LookStage {

    private static final int AT_ONCE = 500;

    private LookStage() {}

    /**
     * What all came to together.
     *
     * @param shares one for each partition
     */
    record Outcome(List<Share> shares, List<Ranking> rankings) {}

    static Outcome look(Facts facts, Broadcast<Question> asked) {
        var seen = seen(facts, asked).persist(StorageLevel.DISK_ONLY());
        try {
            return settled(seen, asked.value().settling());
        } finally {
            seen.unpersist();
        }
    }

    /** What every partition hands on. */
    static JavaRDD<Seen> seen(Facts facts, Broadcast<Question> asked) {
        int year = asked.value().year();
        return facts.read(List.of(year, year - 1))
                .mapPartitionsWithIndex((at, some) -> seen(at, some, asked.value()), true);
    }

    private static Iterator<Seen> seen(int partition, Iterator<Reading.Found> some, Question question) {
        var settling = question.settling();
        return Lazily.flatMap(some, it -> it.dossiers().stream().map(each -> Seen.of(partition, settling.look(each))));
    }

    /** By code, as a run on one machine adds them; they are unpacked on all cores. */
    private static Outcome settled(JavaRDD<Seen> seen, SettleYear all) {
        int partitions = seen.getNumPartitions();
        Map<String, Integer> at = new HashMap<>();
        var inOrder = seen.sortBy(Seen::organisation, true, partitions).toLocalIterator();
        while (inOrder.hasNext()) {
            var some = Lazily.some(inOrder, AT_ONCE);
            some.forEach(it -> at.put(it.organisation(), it.partition()));
            some.parallelStream().map(Seen::look).toList().forEach(all::add);
        }
        return new Outcome(Share.of(all.together(), at, partitions), all.rankings());
    }

    /** One share goes to each partition. */
    static JavaRDD<Share> sent(Outcome outcome, JavaSparkContext context) {
        return context.parallelize(outcome.shares(), outcome.shares().size());
    }
}
