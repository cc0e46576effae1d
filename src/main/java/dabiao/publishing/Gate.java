package dabiao.publishing;

import dabiao.assessment.Assessor;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.publishing.RulesAhead.Ready;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.Trials;
import dabiao.trial.Outcome;
import dabiao.trial.Trial;
import dabiao.trial.TrialProcess;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import org.springframework.beans.factory.ObjectProvider;
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
    private final TrialProcess process;
    private final RulesAhead ahead;
    private final Clock clock;
    private final String programVersion;

    Gate(
            FrozenEditions frozen,
            Trials trials,
            RulebookInForce inForce,
            TrialProcess process,
            ObjectProvider<RulesAhead> ahead,
            Clock clock,
            @Value("${dabiao.version}") String programVersion) {
        this.frozen = frozen;
        this.trials = trials;
        this.inForce = inForce;
        this.process = process;
        this.ahead = ahead.getIfAvailable(RulesAhead::none);
        this.clock = clock;
        this.programVersion = programVersion;
    }

    /**
     * Throws {@link Refused} with all that is wrong. Scenarios that were met under this version of the program, or when it was built, are
     * not run again.
     */
    public synchronized Passed pass(SortedMap<String, byte[]> files) {
        var ready = ahead.take(files);
        var problems = Problems.of(ready.map(Ready::warnings).orElse(List.of()));
        var rulebook = ready.map(Ready::rulebook).orElseGet(() -> RulesFolder.read(files, problems));
        frozen.touched(files, problems);
        if (problems.hasErrors()) {
            Assessor.check(rulebook, problems);
        }
        problems.refuseIfAny();
        boolean passed = ShippedRules.isRulebook(rulebook.fingerprint())
                || trials.isPassed(rulebook.fingerprint(), programVersion);
        boolean strange = !passed && !isFamiliar(rulebook);
        if (strange) {
            process.tried(files);
        }
        var assessor = ready.map(Ready::assessor).orElseGet(() -> compiled(rulebook));
        if (!passed) {
            if (!strange) {
                refuseIfAnyFails(new Trial(assessor).run());
            }
            trials.pass(rulebook.fingerprint(), programVersion, LocalDateTime.now(clock));
        }
        return new Passed(assessor, files, problems.list());
    }

    /** Whether every rule is one that judges already or came with the program; others are tried where they can do no harm. */
    private boolean isFamiliar(Rulebook rulebook) {
        var judging = inForce.isKnown() ? inForce.rulebook().rules() : List.<RuleFile>of();
        return rulebook.rules().stream().allMatch(it -> judging.contains(it) || ShippedRules.contains(it));
    }

    private Assessor compiled(Rulebook rulebook) {
        return inForce.isKnown() ? Assessor.of(rulebook, inForce.assessor()) : Assessor.of(rulebook);
    }

    private static void refuseIfAnyFails(List<Outcome> outcomes) {
        var problems = new Problems();
        outcomes.stream().map(Outcome::problems).forEach(problems::addAll);
        problems.refuseIfAny();
    }
}
