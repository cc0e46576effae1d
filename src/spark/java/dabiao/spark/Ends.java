package dabiao.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where facts come from and where results go. */
final class Ends {

    private static final String JDBC = "jdbc:";
    private static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "URL|DIR",
            description = "台账：程序的数据库（jdbc:…），或者导出的 Parquet 文件夹")
    private String facts = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "URL|DIR",
            description = "结果：数据库（jdbc:…，建 spark_ 开头的表），或者 Parquet 文件夹")
    private String out = "";

    @Option(names = "--user", paramLabel = "NAME", description = "数据库用户；口令取自环境变量 " + PASSWORD)
    private String user = "";

    Facts facts(SparkSession spark) {
        return facts.startsWith(JDBC) ? inDatabase(spark) : ParquetFacts.in(facts, spark);
    }

    DatabaseFacts inDatabase(SparkSession spark) {
        return DatabaseFacts.in(database(facts), JavaSparkContext.fromSparkContext(spark.sparkContext()));
    }

    Target target() {
        return out.startsWith(JDBC) ? new Target.Tables(database(out)) : new Target.Folder(out);
    }

    String out() {
        return out;
    }

    private Database database(String url) {
        return new Database(url, user, System.getenv().getOrDefault(PASSWORD, ""));
    }
}
