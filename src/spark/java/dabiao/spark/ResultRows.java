package dabiao.spark;

import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.RankingRow;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Results as they leave: the columns of the program's own tables, and the whole of what was said as JSON. */
final class ResultRows {

    /** Name of what holds the results. */
    static final String RESULTS = "assessments";

    private static final DataType MARKS = DataTypes.createDecimalType(18, 4);

    static final StructType ASSESSMENTS = new StructType()
            .add("organisation", DataTypes.StringType, false)
            .add("name", DataTypes.StringType)
            .add("assessed_year", DataTypes.IntegerType)
            .add("as_of", DataTypes.DateType)
            .add("fingerprint", DataTypes.StringType)
            .add("batch", DataTypes.LongType)
            .add("program_version", DataTypes.StringType)
            .add("score_raw", MARKS)
            .add("score_effective", MARKS)
            .add("score_full", MARKS)
            .add("star_level", DataTypes.IntegerType)
            .add("star_name", DataTypes.StringType)
            .add("provisional", DataTypes.BooleanType)
            .add("reason", DataTypes.StringType)
            .add("sha256", DataTypes.StringType)
            .add("json", DataTypes.StringType);

    static final StructType RANKINGS = new StructType()
            .add("seq", DataTypes.IntegerType, false)
            .add("kind", DataTypes.StringType)
            .add("json", DataTypes.StringType);

    static final StructType CONTENDERS = new StructType()
            .add("ranking", DataTypes.IntegerType, false)
            .add("seq", DataTypes.IntegerType, false)
            .add("organisation", DataTypes.StringType)
            .add("json", DataTypes.StringType);

    private ResultRows() {}

    static Row of(Judged judged) {
        var head = judged.head();
        var basis = head.basis();
        return RowFactory.create(
                head.organisation(),
                head.name(),
                basis.assessedYear(),
                basis.asOf(),
                basis.fingerprint(),
                basis.batch(),
                head.programVersion(),
                head.marks().raw(),
                head.marks().effective(),
                head.marks().full(),
                head.starLevel(),
                head.starName(),
                head.provisional(),
                head.reason(),
                judged.digest(),
                judged.json().toString());
    }

    static List<Row> rankings(List<RankingRow> all) {
        return IntStream.range(0, all.size())
                .mapToObj(it ->
                        RowFactory.create(it, all.get(it).kind(), all.get(it).json()))
                .toList();
    }

    static List<Row> contenders(List<RankingRow> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(it -> contenders(it, all.get(it)))
                .toList();
    }

    private static Stream<Row> contenders(int ranking, RankingRow of) {
        return IntStream.range(0, of.contenders().size())
                .mapToObj(it -> RowFactory.create(
                        ranking,
                        it,
                        of.contenders().get(it).organisation(),
                        of.contenders().get(it).json()));
    }
}
