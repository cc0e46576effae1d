package dabiao.cli;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.compare.RulebookComparison;
import dabiao.rulebook.workbook.EditedWorkbook;
import dabiao.rulebook.workbook.EditionWorkbook;
import dabiao.rulebook.workbook.WriteEdition;
import dabiao.trial.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An edition out into a workbook and back: first what would change and what is wrong, then, when asked for, written. */
final class WorkbookExchange {

    private final Path rules;
    private final PrintWriter out;

    WorkbookExchange(Path rules, PrintWriter out) {
        this.rules = rules;
        this.out = out;
    }

    int export(String edition, Path target) throws IOException {
        var problems = new Problems();
        var files = RulesFolder.files(rules, problems);
        problems.refuseIfAny();
        var rulebook = RulesFolder.read(files, new Problems());
        var known = rulebook.editions().stream().map(Edition::id).toList();
        if (!known.contains(edition)) {
            throw new Refused(
                    Problem.error("R325", Place.of("rules/" + edition), "没有这个标准的这一版，", Nearest.hint(edition, known)));
        }
        Files.write(target, EditionWorkbook.of(edition, files, rulebook.vocabulary()));
        out.println("已导出 %s。改完保存，用 check --from-workbook %s 交回。".formatted(target, target));
        return Commands.DONE;
    }

    int take(Path workbook, boolean write) throws IOException {
        var problems = new Problems();
        var files = RulesFolder.files(rules, problems);
        problems.refuseIfAny();
        var name = workbook.getFileName().toString();
        var edited = EditedWorkbook.of(name, read(workbook, name), files, problems);
        problems.refuseIfAny();
        if (edited.changed().isEmpty()) {
            out.println("没有改动。");
            return Commands.DONE;
        }
        return judge(RulesFolder.read(files, new Problems()), edited, write);
    }

    private static byte[] read(Path workbook, String name) {
        try {
            return Files.readAllBytes(workbook);
        } catch (IOException e) {
            throw new Refused(Problem.error("T100", Place.of(name), "文件读不出来，", "请确认文件存在，没有在 Excel 里开着。"));
        }
    }

    private int judge(Rulebook before, EditedWorkbook edited, boolean write) throws IOException {
        var problems = new Problems();
        var after = RulesFolder.read(edited.files(), problems);
        out.println("这次改动（%s）：".formatted(edited.edition()));
        RulebookComparison.of(before, after).forEach(it -> out.println("  " + it.sentence()));
        edited.changed().forEach(it -> out.println("  文件 rules/" + it));
        var failed = problems.hasErrors() ? List.<Outcome>of() : CheckCommand.tried(after, problems);
        Commands.print(problems.list().stream().map(edited::inWorkbook).toList(), problems.dropped(), out);
        failed.forEach(it -> tell(it, edited));
        if (problems.hasErrors() || !failed.isEmpty()) {
            out.println("没有写入：%d 处错误，%d 个情景不符。".formatted(problems.errors(), failed.size()));
            return Commands.PROBLEMS;
        }
        if (!write) {
            out.println("检查通过，还没有写入。确认以后加 --write 再运行一次。");
            return Commands.DONE;
        }
        var earlier = WriteEdition.into(rules, edited);
        out.println("已写入，指纹 %s。%s"
                .formatted(
                        after.shortFingerprint(),
                        earlier.map(it -> "原来的留在 " + it + "，要退回就复制回来。").orElse("")));
        return Commands.DONE;
    }

    private void tell(Outcome outcome, EditedWorkbook edited) {
        var scenario = outcome.scenario();
        out.println("错误 R505  %s：情景“%s”不符。".formatted(edited.inWorkbook(scenario.place()), scenario.name()));
        outcome.differences().forEach(it -> out.println("      " + it));
    }
}
