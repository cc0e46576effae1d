package dabiao.spark;

import dabiao.yearend.Reading;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The facts in Parquet files as {@link DossierRows} describes them; each partition is a part of a file. */
final class ParquetFacts implements Facts {

    private final JavaRDD<Row> rows;
    private final long batch;

    private ParquetFacts(JavaRDD<Row> rows, long batch) {
        this.rows = rows;
        this.batch = batch;
    }

    static ParquetFacts in(String folder, SparkSession spark) {
        var all = spark.read().schema(DossierRows.schema()).parquet(folder);
        return new ParquetFacts(
                all.toJavaRDD(), DossierRows.batch(all.select("batch").first()));
    }

    @Override
    public long batch() {
        return batch;
    }

    @Override
    public JavaRDD<Reading.Found> read(List<Integer> years) {
        return rows.map(it -> DossierRows.found(it, years));
    }
}
