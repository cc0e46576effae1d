package dabiao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class SameResultsTests {

    @Test
    void oneRulebookIsCompiledInEachProcess() throws IOException {
        var rules = Rules.in(Path.of("rules"));
        try (var spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            var sent = context.broadcast(rules);

            var compiled = context.parallelize(List.of(1, 2, 3, 4), 4)
                    .map(it -> System.identityHashCode(sent.value().assessor()))
                    .distinct()
                    .collect();

            assertThat(compiled).hasSize(1);
        }
    }
}
