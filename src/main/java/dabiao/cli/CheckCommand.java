package dabiao.cli;

import dabiao.assessment.Assessor;
import dabiao.problem.Help;
import dabiao.problem.Nearest;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.problem.Severity;
import dabiao.report.Json;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.check.Checks;
import dabiao.rulebook.scaffold.NewEdition;
import dabiao.rulebook.zip.ZippedRules;
import dabiao.trial.Outcome;
import dabiao.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with a rules folder, scenarios included. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "检查规则文件夹：读得懂、对得上、编译得过、情景用例都通过。")
final class CheckCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "输出格式（默认：${DEFAULT-VALUE}）")
    private Format format = Format.text;

    @Option(names = "--explain", paramLabel = "CODE", description = "说明一个代码，例如 T125")
    private @Nullable String code;

    @Option(
            names = "--new",
            arity = "2",
            paramLabel = "STANDARD DATE",
            description = "从这个标准的上一版复制出新的一版；没有这个标准就按样板新建。例如 --new sanhui-yike 2024-01-01")
    private @Nullable List<String> edition;

    @Option(
            names = "--to-workbook",
            arity = "3",
            paramLabel = "STANDARD DATE FILE.xlsx",
            description = "把一版导出成一个工作簿，用 Excel 修改，例如 --to-workbook sanhui-yike 2022-01-01 三会一课.xlsx")
    private @Nullable List<String> export;

    @Option(names = "--from-workbook", paramLabel = "FILE.xlsx", description = "交回改过的工作簿：先说会改什么、有没有问题，不写入")
    private @Nullable Path workbook;

    @Option(names = "--write", description = "与 --from-workbook 一起用：没有问题就写入，原来的留在 rules/.earlier")
    private boolean write;

    @Option(names = "--export", paramLabel = "FILE", description = "通过以后，把整套规则打成压缩包，例如 --export rules.zip")
    private @Nullable Path zip;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code --format json} prints. */
    private record Printed(boolean passed, String fingerprint, List<Told> problems, List<String> failedScenarios) {}

    /** One problem. */
    private record Told(
            String severity,
            String code,
            String file,
            int line,
            @Nullable String column,
            String what,
            String remedy,
            String found,
            String expected) {

        private static final Pattern WRITTEN = Pattern.compile("写的是“(.*?)”");

        static Told of(Problem it) {
            var place = it.place();
            return new Told(
                    it.severity().word(),
                    it.code(),
                    place.file(),
                    place.line(),
                    place.column(),
                    it.what(),
                    it.remedy(),
                    found(it.what()),
                    it.remedy());
        }

        /** What stood there, where the problem quotes it; what is wrong otherwise. */
        private static String found(String what) {
            var written = WRITTEN.matcher(what);
            return written.find() ? written.group(1) : what;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (code != null) {
            return explain(code);
        }
        if (edition != null) {
            var created = created(edition.get(0), edition.get(1));
            spec.commandLine().getOut().println("已建立 " + created + "，请修改后再运行 check。");
        }
        var exchange = new WorkbookExchange(rules.folder, spec.commandLine().getOut());
        if (export != null) {
            return exchange.export(export.get(0) + "/" + export.get(1), Path.of(export.get(2)));
        }
        if (workbook != null) {
            return exchange.take(workbook, write);
        }
        var problems = new Problems();
        var rulebook = RulesFolder.read(rules.folder, problems);
        Checks.sources(rulebook, LocalDate.now(ZoneId.systemDefault()), problems);
        var failed = problems.hasErrors() ? List.<Outcome>of() : tried(rulebook, problems);
        boolean passed = !problems.hasErrors() && failed.isEmpty();
        if (passed && zip != null) {
            Files.write(zip, ZippedRules.of(RulesFolder.files(rules.folder, new Problems())));
        }
        if (format == Format.json) {
            json(rulebook, problems, failed, passed);
        } else {
            text(rulebook, problems, failed);
        }
        return passed ? Commands.DONE : Commands.PROBLEMS;
    }

    private Path created(String standard, String day) throws IOException {
        var problems = new Problems();
        var files = RulesFolder.files(rules.folder, problems);
        problems.refuseIfAny();
        for (var file : NewEdition.of(files, standard, day).entrySet()) {
            var target = rules.folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return rules.folder.resolve(standard).resolve(day);
    }

    private Integer explain(String wanted) {
        var text = Help.of(wanted)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "没有代码“%s”，%s"
                                .formatted(
                                        wanted, Nearest.hint(wanted, Help.all().keySet()))));
        spec.commandLine().getOut().println(text);
        return Commands.DONE;
    }

    static List<Outcome> tried(Rulebook rulebook, Problems problems) {
        try {
            return failed(new Trial(Assessor.of(rulebook)).run());
        } catch (Refused e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private void json(Rulebook rulebook, Problems problems, List<Outcome> failed, boolean passed) {
        var told = problems.list().stream().map(Told::of).toList();
        var scenarios = failed.stream().map(CheckCommand::named).toList();
        spec.commandLine().getOut().println(Json.write(new Printed(passed, rulebook.fingerprint(), told, scenarios)));
    }

    private void text(Rulebook rulebook, Problems problems, List<Outcome> failed) {
        var out = spec.commandLine().getOut();
        Commands.print(problems.list(), problems.dropped(), out);
        failed.forEach(it -> out.println("错误 情景未通过  " + named(it)));
        if (problems.hasErrors()) {
            out.println("没有通过：%d 处错误。代码的说明：check --explain %s。".formatted(problems.errors(), firstCode(problems)));
        } else if (!failed.isEmpty()) {
            out.println("没有通过：%d 个情景用例不符，详见 test 命令。".formatted(failed.size()));
        } else {
            out.println("通过：%d 个标准 %d 版，指纹 %s。"
                    .formatted(rulebook.standards().size(), rulebook.editions().size(), rulebook.shortFingerprint()));
        }
    }

    private static String firstCode(Problems problems) {
        return problems.list().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(Problem::code)
                .findFirst()
                .orElse("T125");
    }

    private static String named(Outcome it) {
        return "%s“%s”".formatted(it.scenario().place(), it.scenario().name());
    }

    static List<Outcome> failed(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(it -> it.state() == Outcome.State.FAIL || it.state() == Outcome.State.ERROR)
                .toList();
    }
}
