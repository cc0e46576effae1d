package dabiao.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.RulesFolder;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rules tried in a process of their own; this one is never harmed by them. */
class TrialProcessTest {

    private static final String OWN = "patterns/zijia.drl";

    private final SortedMap<String, byte[]> files = new TreeMap<>(RulesFolder.files(Path.of("rules"), new Problems()));

    @Test
    void nothingIsSaidOfTheShippedRules() {
        assertThat(new TrialProcess(120, 256).tried(files)).isEmpty();
    }

    @Test
    void whatTheGateSaysIsSaidHere() {
        files.put(OWN, "rule \"甲\"\nwhen\n  $row : Frequancy()\nthen\nend\n".getBytes(UTF_8));

        assertThat(refused(new TrialProcess(120, 256)))
                .isEqualTo(Problem.error(
                        "R611",
                        new Place("rules/patterns/zijia.drl", 3, "第 10 个字"),
                        "没有“Frequancy”这种事实，",
                        "是否想写“Frequency”？"));
    }

    @Test
    void aScenarioThatComesOutOtherwiseIsAProblem() {
        var path = "sanhui-yike/2022-01-01/frequency.csv";
        var text = new String(files.get(path), UTF_8).replace("SH-01,党员大会,,每季度,1", "SH-01,党员大会,,每季度,2");
        files.put(path, text.getBytes(UTF_8));

        var problem = refused(new TrialProcess(120, 256));

        assertThat(problem.code()).isEqualTo("R505");
        assertThat(problem.place().file()).endsWith("/scenarios.yaml");
        assertThat(problem.what()).startsWith("情景“").contains("”不符：");
    }

    @Test
    void rulesThatTakeTooLongAreStoppedAndTheRuleIsNamed() {
        files.put(OWN, everyRowWithEveryRow("name contains $c").getBytes(UTF_8));

        var problem = refused(new TrialProcess(20, 1_024));

        assertThat(problem.code()).isEqualTo("R506");
        assertThat(problem.place()).isEqualTo(Place.line("rules/patterns/zijia.drl", 1));
        assertThat(problem.what()).isEqualTo("试运行超过 20 秒，已停止：正在执行规则“配来配去”。");
    }

    @Test
    void rulesThatTakeTooMuchMemoryAreStoppedAndTheRuleIsNamed() {
        files.put(OWN, everyRowWithEveryRow("id != $c").getBytes(UTF_8));

        var problem = refused(new TrialProcess(300, 128));

        assertThat(problem.code()).isEqualTo("R507");
        assertThat(problem.place()).isEqualTo(Place.line("rules/patterns/zijia.drl", 1));
        assertThat(problem.what()).isEqualTo("试运行占用内存超过 128 MB，已停止：正在执行规则“配来配去”。");
    }

    private static String everyRowWithEveryRow(String last) {
        return """
                rule "配来配去"
                when
                    $w : Criterion($a : id)
                    $x : Criterion(id != $a, $b : id)
                    $y : Criterion(id != $b, $c : id)
                    $z : Criterion(%s)
                then
                end
                """.formatted(last);
    }

    private Problem refused(TrialProcess trial) {
        var problems = new Problems();
        assertThatThrownBy(() -> trial.tried(files))
                .isInstanceOfSatisfying(Refused.class, it -> problems.addAll(it.problems()));
        return problems.list().get(0);
    }
}
