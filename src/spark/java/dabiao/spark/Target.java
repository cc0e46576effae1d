package dabiao.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Where results go. What is there already is never written over. */
interface Target {

    void write(Dataset<Row> rows, String name);

    Dataset<Row> read(SparkSession spark, String name);

    /** Files below a folder that every machine can write to. */
    record Folder(String path) implements Target {

        @Override
        public void write(Dataset<Row> rows, String name) {
            rows.write().mode(SaveMode.ErrorIfExists).parquet(path + "/" + name);
        }

        @Override
        public Dataset<Row> read(SparkSession spark, String name) {
            return spark.read().parquet(path + "/" + name);
        }
    }

    /** Tables of their own: what stands in the program's is under seal, and only the program puts it there. */
    record Tables(Database database) implements Target {

        private static final String PREFIX = "spark_";

        @Override
        public void write(Dataset<Row> rows, String name) {
            rows.write().mode(SaveMode.ErrorIfExists).jdbc(database.url(), PREFIX + name, database.properties());
        }

        @Override
        public Dataset<Row> read(SparkSession spark, String name) {
            return spark.read().jdbc(database.url(), PREFIX + name, database.properties());
        }
    }
}
