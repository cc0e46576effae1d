package dabiao.spark;

import dabiao.fact.Slice;
import dabiao.yearend.Reading;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** The facts in the tables of the program. Each partition reads its own stretch of organisations through a connection of its own. */
final class DatabaseFacts implements Facts {

    /** At most so many in a partition, of a hundred organisations each: what was lost is soon done again. */
    private static final int SLICES = 50;

    private static final int PARTITIONS_PER_CORE = 4;

    private final Database database;
    private final JavaRDD<Slice> slices;
    private final long batch;

    private DatabaseFacts(Database database, JavaRDD<Slice> slices, long batch) {
        this.database = database;
        this.slices = slices;
        this.batch = batch;
    }

    /** All that was accepted up to now. */
    static DatabaseFacts in(Database database, JavaSparkContext context) {
        var connection = database.open();
        try {
            var stored = Database.reading(connection).facts();
            long batch = stored.newestBatch();
            var slices = new ArrayList<Slice>();
            var next = stored.nextSlice("", batch);
            while (next.isPresent()) {
                slices.add(next.get());
                next = stored.nextSlice(next.get().last(), batch);
            }
            var partitions = partitions(slices.size(), context.defaultParallelism());
            return new DatabaseFacts(database, context.parallelize(slices, partitions), batch);
        } finally {
            connection.destroy();
        }
    }

    private static int partitions(int slices, int cores) {
        return Math.max(1, Math.min(slices, Math.max(slices / SLICES, cores * PARTITIONS_PER_CORE)));
    }

    @Override
    public long batch() {
        return batch;
    }

    @Override
    public JavaRDD<Reading.Found> read(List<Integer> years) {
        long upTo = batch;
        return each(reading -> slice -> reading.read(slice, years, upTo));
    }

    /** One row for each organisation, with its ledgers whole. */
    JavaRDD<Row> rows() {
        long upTo = batch;
        return each(reading -> slice -> rows(reading, slice, upTo)).flatMap(List::iterator);
    }

    private static List<Row> rows(Reading reading, Slice slice, long upTo) {
        var rows = new ArrayList<Row>();
        reading.facts()
                .forEach(slice, upTo, (organisation, facts) -> rows.add(DossierRows.row(organisation, facts, upTo)));
        return rows;
    }

    private <T> JavaRDD<T> each(Taking<T> taking) {
        var from = database;
        return slices.mapPartitions(some -> read(from, some, taking));
    }

    /** What is done with each slice through a connection. */
    private interface Taking<T> extends Serializable {

        Function<Slice, T> through(Reading reading);
    }

    private static <T> Iterator<T> read(Database database, Iterator<Slice> some, Taking<T> taking) {
        var connection = database.open();
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> connection.destroy());
        return Lazily.map(some, taking.through(Database.reading(connection)));
    }
}
