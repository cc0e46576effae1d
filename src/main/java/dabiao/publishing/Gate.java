package dabiao.publishing;

import dabiao.assessment.Assessor;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.Trials;
import dabiao.trial.Outcome;
import dabiao.trial.Trial;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What every rulebook passes before it judges, wherever it comes from: read, checked, nothing frozen touched, its rules harmless,
 * compiled, its own scenarios met. Safe to share; one at a time.
 */
@Component
public final class Gate {

    private final FrozenEditions frozen;
    private final Trials trials;
    private final RulebookInForce inForce;
    private final Clock clock;
    private final String programVersion;

    Gate(
            FrozenEditions frozen,
            Trials trials,
            RulebookInForce inForce,
            Clock clock,
            @Value("${dabiao.version}") String programVersion) {
        this.frozen = frozen;
        this.trials = trials;
        this.inForce = inForce;
        this.clock = clock;
        this.programVersion = programVersion;
    }

    /** Throws {@link Refused} with all that is wrong. Scenarios that were met under this version of the program are not run again. */
    public synchronized Passed pass(SortedMap<String, byte[]> files) {
        var problems = new Problems();
        var rulebook = RulesFolder.read(files, problems);
        frozen.touched(files, problems);
        if (problems.hasErrors()) {
            Assessor.check(rulebook, problems);
        }
        problems.refuseIfAny();
        var assessor = compiled(rulebook);
        if (!trials.isPassed(rulebook.fingerprint(), programVersion)) {
            refuseIfAnyFails(new Trial(assessor).run());
            trials.pass(rulebook.fingerprint(), programVersion, LocalDateTime.now(clock));
        }
        return new Passed(assessor, files, problems.list());
    }

    private Assessor compiled(Rulebook rulebook) {
        return inForce.isKnown() ? Assessor.of(rulebook, inForce.assessor()) : Assessor.of(rulebook);
    }

    private static void refuseIfAnyFails(List<Outcome> outcomes) {
        var problems = new Problems();
        outcomes.stream()
                .filter(it -> it.state() == Outcome.State.FAIL || it.state() == Outcome.State.ERROR)
                .map(Gate::problem)
                .forEach(problems::add);
        problems.refuseIfAny();
    }

    private static Problem problem(Outcome it) {
        return Problem.error(
                "R701",
                it.scenario().place(),
                "情景“%s”没有通过：%s；".formatted(it.scenario().name(), String.join("；", it.differences())),
                "请核对是规则改错了，还是期望要跟着改。");
    }
}
