package dabiao.spark;

import dabiao.yearend.Reading;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** What is known of all organisations, in partitions of some organisations each. */
interface Facts {

    /** Number of the newest batch among them. */
    long batch();

    /** The dossiers for those years; an organisation stands in the same partition however often it is asked for. */
    JavaRDD<Reading.Found> read(List<Integer> years);
}
