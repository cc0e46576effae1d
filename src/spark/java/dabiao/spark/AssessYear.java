package dabiao.spark;

import dabiao.report.KeptForm;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Judges all organisations for a year: everybody is looked at first, then judged, as a year-end run of the program does. */
final class AssessYear {

    private final SparkSession spark;
    private final Facts facts;
    private final Question question;

    AssessYear(SparkSession spark, Facts facts, Question question) {
        this.spark = spark;
        this.facts = facts;
        this.question = question;
    }

    /** How many organisations were judged. */
    long to(Target target) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var asked = context.broadcast(question);
        var outcome = LookStage.look(facts, asked);
        var rows =
                JudgeStage.judge(facts, LookStage.sent(outcome, context), asked).map(ResultRows::of);
        target.write(spark.createDataFrame(rows, ResultRows.ASSESSMENTS), ResultRows.RESULTS);
        var writing = new KeptForm(question.version());
        var rankings = outcome.rankings().stream()
                .flatMap(it -> writing.ranked(it).stream())
                .toList();
        write(ResultRows.rankings(rankings), ResultRows.RANKINGS, target, "rankings");
        write(ResultRows.contenders(rankings), ResultRows.CONTENDERS, target, "contenders");
        return target.read(spark, ResultRows.RESULTS).count();
    }

    private void write(List<Row> rows, StructType schema, Target target, String name) {
        target.write(spark.createDataFrame(rows, schema).coalesce(1), name);
    }
}
