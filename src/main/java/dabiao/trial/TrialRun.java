package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.report.Json;
import dabiao.rulebook.RulesFolder;
import dabiao.table.Vocabulary;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The other end of {@link TrialProcess}: hears rules, tries them, and says line by line in JSON what it is doing and what it found. */
public final class TrialRun {

    /** The name of the command that runs it. */
    public static final String COMMAND = "trial";

    private static final int LOOKS_PER_SECOND = 5;

    private final Consumer<String> saying;
    private String doing = "";

    private TrialRun(Consumer<String> saying) {
        this.saying = saying;
    }

    /** Tries the rules that are told and says what became of them. */
    public static void run(InputStream told, Consumer<String> saying) throws IOException {
        var run = new TrialRun(saying);
        var found = run.found(heard(told));
        saying.accept(Json.write(new Heard.Line(null, found)));
    }

    private static SortedMap<String, byte[]> heard(InputStream told) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var in = new DataInputStream(new BufferedInputStream(told));
        for (int left = in.readInt(); left > 0; left--) {
            var path = in.readUTF();
            files.put(path, in.readNBytes(in.readInt()));
        }
        return files;
    }

    private List<Problem> found(SortedMap<String, byte[]> files) {
        var problems = new Problems();
        try {
            say(new Heard.Doing("正在检查表格", "", 0));
            var rulebook = RulesFolder.read(files, problems);
            problems.refuseIfAny();
            say(new Heard.Doing("正在编译规则", "", 0));
            tried(Assessor.of(rulebook), problems);
            return problems.list();
        } catch (Refused e) {
            return e.problems();
        }
    }

    private void tried(Assessor assessor, Problems problems) {
        say(new Heard.Doing("正在运行情景用例", "", 0));
        var looking = Executors.newSingleThreadScheduledExecutor();
        long pause = TimeUnit.SECONDS.toMillis(1) / LOOKS_PER_SECOND;
        looking.scheduleAtFixedRate(() -> look(assessor), pause, pause, TimeUnit.MILLISECONDS);
        try {
            assessor.rulebook().editions().stream()
                    .map(it -> it.effective().getYear())
                    .distinct()
                    .forEach(it -> assessor.assess(blank(it), LocalDate.of(it + 1, 3, 31)));
            new Trial(assessor).run().stream().map(Outcome::problems).forEach(problems::addAll);
        } finally {
            looking.shutdownNow();
        }
    }

    /** A branch of which nothing is known, so that every year is tried, even one without scenarios. */
    private static Dossier blank(int year) {
        var cells = Map.of("编号", "ZB", "名称", "试运行", "类型", "党支部", "成立日期", "2000-01-01");
        var branch = Ledgers.titled("党组织")
                .flatMap(it -> it.row(cells, Place.of("党组织"), Vocabulary.OPEN, new Problems()))
                .orElseThrow();
        return Dossier.of((Organisation) branch, year, List.of((Fact) branch));
    }

    private void look(Assessor assessor) {
        assessor.speaking()
                .map(it -> new Heard.Doing("正在执行规则“%s”".formatted(it.name()), it.file(), it.line()))
                .ifPresent(this::say);
    }

    private synchronized void say(Heard.Doing now) {
        if (!now.what().equals(doing)) {
            doing = now.what();
            saying.accept(Json.write(new Heard.Line(now, null)));
        }
    }
}
