package dabiao.spark;

import dabiao.yearend.CloseYear;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scala.runtime.BoxedUnit;

/** What is submitted to a cluster. */
@Command(name = "dabiao-spark", mixinStandardHelpOptions = true, description = "在多台机器上考核。")
public final class Submit {

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] args) {
        int status = run(args);
        SparkSession.getDefaultSession().foreach(it -> {
            it.stop();
            return BoxedUnit.UNIT;
        });
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... args) {
        return new CommandLine(new Submit()).execute(args);
    }

    @Command(name = "assess", mixinStandardHelpOptions = true, description = "考核一个年度的全部党组织。")
    int assess(
            @Mixin Ends ends,
            @Option(names = "--year", required = true, paramLabel = "Y", description = "考核年度，例如 2023") int year,
            @Option(names = "--as-of", paramLabel = "DATE", description = "考核日（默认：次年 3 月 31 日）") @Nullable
                    LocalDate asOf,
            @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", description = "规则文件夹（默认：rules）")
                    Path rules) {
        var spark = session();
        var facts = ends.facts(spark);
        var day = asOf == null ? CloseYear.usualDay(year) : asOf;
        var question = new Question(year, day, facts.batch(), Version.ofProgram(), Rules.in(rules));
        long judged = new AssessYear(spark, facts, question).to(ends.target());
        say("%d 个党组织已考核，结果在 %s".formatted(judged, ends.out()));
        return 0;
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "把数据库里的台账导出为 Parquet，每个党组织一行。")
    int export(@Mixin Ends ends) {
        var spark = session();
        var rows = ends.inDatabase(spark).rows();
        spark.createDataFrame(rows, DossierRows.schema()).write().parquet(ends.out());
        say("台账已导出到 " + ends.out());
        return 0;
    }

    private static SparkSession session() {
        return SparkSession.builder()
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate();
    }

    private void say(String line) {
        Objects.requireNonNull(spec).commandLine().getOut().println(line);
    }
}
