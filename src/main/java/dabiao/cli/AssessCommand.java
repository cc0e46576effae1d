package dabiao.cli;

import dabiao.assessment.Assessment;
import dabiao.assessment.Finding;
import dabiao.fact.Dossier;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Nearest;
import dabiao.report.AssessmentTable;
import dabiao.report.AssessmentView;
import dabiao.report.Json;
import dabiao.report.RankingTable;
import dabiao.report.RankingView;
import dabiao.report.Views;
import dabiao.yearend.settle.Ranking;
import dabiao.yearend.settle.Settlement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Assesses organisations from files alone, without any database. */
@Command(name = "assess", mixinStandardHelpOptions = true, description = "直接从台账文件考核，不用数据库。")
final class AssessCommand implements Callable<Integer> {

    enum Format {
        text,
        json,
        csv
    }

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--year", required = true, paramLabel = "Y", description = "考核年度，例如 2023")
    private int year;

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            defaultValue = "sample-data",
            description = "台账文件夹（默认：${DEFAULT-VALUE}）")
    private Path facts = Path.of("sample-data");

    @Option(names = "--as-of", paramLabel = "DATE", description = "考核日，例如 2024-03-31（默认：次年 3 月 31 日）")
    private @Nullable LocalDate asOf;

    @Option(names = "--org", paramLabel = "CODE", description = "只考核这个党组织")
    private @Nullable String organisation;

    @Option(names = "--criterion", paramLabel = "ID", description = "只说明这一条指标，例如 SH-01；限文字格式")
    private @Nullable String criterion;

    @Option(names = "--wuxing", description = "不评达标创星，改排五星十佳的积分")
    private boolean points;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "输出格式（默认：${DEFAULT-VALUE}）")
    private Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "写到文件（默认：屏幕）")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code --format json} prints. */
    private record Printed(List<AssessmentView> assessments) {}

    /** What {@code --format json} prints of the points. */
    private record Ranked(List<RankingView> rankings) {}

    @Override
    public Integer call() throws IOException {
        var assessor = rules.compiled();
        var folder = LedgerFolder.read(facts, assessor.rulebook().vocabulary());
        var day = asOf != null ? asOf : YearOfFiles.usualDay(year);
        var all = new YearOfFiles(assessor, folder, year, day);
        if (points) {
            write(words(all.rankings()));
        } else if (organisation != null || criterion != null) {
            var some = chosen(all.dossiers()).stream()
                    .map(it -> assessor.assess(it, day))
                    .toList();
            write(words(some, null));
        } else {
            var together = all.together();
            write(words(all.assessments(together), together.settlement().orElse(null)));
        }
        return Commands.DONE;
    }

    private String words(List<Ranking> rankings) {
        return switch (format) {
            case json ->
                Json.write(new Ranked(rankings.stream().map(RankingView::of).toList())) + "\n";
            case csv -> RankingTable.csv(rankings);
            case text -> RankingTable.text(rankings);
        };
    }

    private List<Dossier> chosen(List<Dossier> all) {
        if (organisation == null) {
            return all;
        }
        var chosen = all.stream()
                .filter(it -> it.organisation().code().equals(organisation))
                .toList();
        if (chosen.isEmpty()) {
            var known = all.stream().map(it -> it.organisation().code()).toList();
            throw new ParameterException(
                    spec.commandLine(),
                    "%d 年没有党组织“%s”，%s".formatted(year, organisation, Nearest.hint(organisation, known)));
        }
        return chosen;
    }

    /** With the stars that are left when all were looked at together; null where only some were assessed. */
    private String words(List<Assessment> assessments, @Nullable Settlement settlement) {
        if (criterion != null) {
            return explained(assessments, criterion);
        }
        return switch (format) {
            case json ->
                Json.write(new Printed(assessments.stream()
                                .map(it -> view(it, settlement))
                                .toList())) + "\n";
            case csv -> AssessmentTable.csv(assessments, settlement);
            case text ->
                settlement == null ? AssessmentTable.text(assessments) : AssessmentTable.text(assessments, settlement);
        };
    }

    private static AssessmentView view(Assessment it, @Nullable Settlement settlement) {
        return Optional.ofNullable(settlement)
                .flatMap(all -> all.of(it.organisation().code()))
                .map(settled -> Views.of(it, settled))
                .orElseGet(() -> Views.of(it));
    }

    private String explained(List<Assessment> assessments, String id) {
        if (format != Format.text) {
            throw new ParameterException(spec.commandLine(), "--criterion 只能与文字格式一起用，请去掉 --format。");
        }
        var known = assessments.stream()
                .flatMap(it -> it.findings().stream())
                .map(Finding::id)
                .distinct()
                .toList();
        if (!known.contains(id)) {
            throw new ParameterException(spec.commandLine(), "没有指标“%s”，%s".formatted(id, Nearest.hint(id, known)));
        }
        return AssessmentTable.text(assessments, id);
    }

    private void write(String text) throws IOException {
        if (target != null) {
            Files.writeString(target, text, StandardCharsets.UTF_8);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
