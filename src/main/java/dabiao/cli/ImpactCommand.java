package dabiao.cli;

import dabiao.assessment.Assessor;
import dabiao.impact.Preview;
import dabiao.impact.Shift;
import dabiao.intake.LedgerFolder;
import dabiao.problem.Nearest;
import dabiao.problem.Problems;
import dabiao.report.ImpactTable;
import dabiao.report.ImpactViews;
import dabiao.report.Json;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.yearend.SettleYear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows before publishing what a change of the rules does to everybody. */
@Command(name = "impact", mixinStandardHelpOptions = true, description = "发布之前先看影响：两套规则各评一遍，谁升谁降，因为哪一项。")
final class ImpactCommand implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "DIR", defaultValue = "rules", description = "原规则文件夹（默认：${DEFAULT-VALUE}）")
    private Path from = Path.of("rules");

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "新规则文件夹")
    private Path to = Path.of("rules");

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            defaultValue = "sample-data",
            description = "台账文件夹（默认：${DEFAULT-VALUE}）")
    private Path facts = Path.of("sample-data");

    @Option(names = "--year", required = true, paramLabel = "Y", description = "考核年度，例如 2023")
    private int year;

    @Option(names = "--as-of", paramLabel = "DATE", description = "考核日，例如 2024-03-31（默认：次年 3 月 31 日）")
    private @Nullable LocalDate asOf;

    @Option(names = "--org", paramLabel = "CODE", description = "这个党组织在两套规则下各项指标的说明")
    private @Nullable String organisation;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            defaultValue = "text",
            description = "输出格式（默认：${DEFAULT-VALUE}）")
    private AssessCommand.Format format = AssessCommand.Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "写到文件（默认：屏幕）")
    private @Nullable Path target;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var before = Assessor.of(read(from));
        var after = Assessor.of(read(to), before);
        var day = asOf != null ? asOf : LocalDate.of(year + 1, 3, 31);
        var folder = LedgerFolder.read(facts, after.rulebook().vocabulary());
        var lastStars =
                SettleYear.lastStars(before, (of, taker) -> folder.dossiers(of).forEach(taker), year);
        var preview = Preview.of(before, folder.dossiers(year), day, lastStars);
        write(organisation == null ? all(preview, after) : one(preview, after, organisation));
        return Commands.DONE;
    }

    private static Rulebook read(Path folder) {
        var problems = new Problems();
        var rulebook = RulesFolder.read(folder, problems);
        problems.refuseIfAny();
        return rulebook;
    }

    private String all(Preview preview, Assessor after) {
        var impact = preview.of(after);
        return switch (format) {
            case text -> ImpactTable.text(ImpactViews.of(impact));
            case json -> Json.write(ImpactViews.of(impact, it -> explained(preview, it, after))) + "\n";
            case csv -> ImpactTable.csv(ImpactViews.of(impact, it -> explained(preview, it, after)));
        };
    }

    private static Optional<Preview.Explained> explained(Preview preview, Shift shift, Assessor after) {
        return preview.explain(shift.organisation().code(), after);
    }

    private String one(Preview preview, Assessor after, String code) {
        var codes = preview.organisations();
        if (!codes.contains(code)) {
            throw new ParameterException(
                    spec.commandLine(), "%d 年没有党组织“%s”，%s".formatted(year, code, Nearest.hint(code, codes)));
        }
        var view = ImpactViews.of(preview.of(after).only(code), it -> explained(preview, it, after));
        if (format == AssessCommand.Format.json) {
            return Json.write(view) + "\n";
        }
        return format == AssessCommand.Format.csv
                ? ImpactTable.csv(view)
                : view.shifts().stream()
                        .findFirst()
                        .map(ImpactTable::explained)
                        .orElse("%s 在两套规则下没有差别。\n".formatted(code));
    }

    private void write(String text) throws IOException {
        if (target != null) {
            Files.writeString(target, text, StandardCharsets.UTF_8);
            return;
        }
        var out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
