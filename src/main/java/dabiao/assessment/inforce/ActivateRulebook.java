package dabiao.assessment.inforce;

import dabiao.assessment.Assessor;
import dabiao.event.Announce;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.archive.StoredRulebooks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a rulebook in force: read, checked, compiled aside, kept whole, and only then put in the place of the earlier one. */
@Component
public final class ActivateRulebook {

    private final StoredRulebooks rulebooks;
    private final RulebookInForce inForce;
    private final Announce announce;
    private final Clock clock;

    ActivateRulebook(StoredRulebooks rulebooks, RulebookInForce inForce, Announce announce, Clock clock) {
        this.rulebooks = rulebooks;
        this.inForce = inForce;
        this.announce = announce;
        this.clock = clock;
    }

    /**
     * Puts the rules of a folder in force. Throws {@link dabiao.problem.Refused} with everything that is wrong, and then nothing
     * has changed.
     *
     * @return what is worth a look though it forbids nothing
     */
    public synchronized List<Problem> from(Path folder, String by) {
        var problems = new Problems();
        var files = RulesFolder.files(folder, problems);
        var assessor = assessor(files, problems);
        keep(assessor.rulebook(), files, by);
        inForce.replaceBy(assessor);
        return problems.list();
    }

    /** Puts the rulebook in force again that was so last, from the files that were kept; whether there is one. */
    public synchronized boolean again() {
        var last = rulebooks.inForce();
        last.ifPresent(it -> inForce.replaceBy(assessor(rulebooks.files(it.fingerprint()), new Problems())));
        return last.isPresent();
    }

    private static Assessor assessor(SortedMap<String, byte[]> files, Problems problems) {
        var rulebook = RulesFolder.read(files, problems);
        problems.refuseIfAny();
        return Assessor.of(rulebook);
    }

    private void keep(Rulebook rulebook, SortedMap<String, byte[]> files, String by) {
        var last = rulebooks.inForce().map(StoredRulebook::fingerprint).orElse("");
        if (last.equals(rulebook.fingerprint())) {
            return;
        }
        var stored = new StoredRulebook(rulebook.fingerprint(), LocalDateTime.now(clock), by, editions(rulebook));
        announce.doing(
                () -> rulebooks.activate(stored, files),
                new RulebookActivated(by, stored.fingerprint(), last, stored.editions()));
    }

    private static String editions(Rulebook rulebook) {
        return rulebook.editions().stream().map(Edition::id).collect(Collectors.joining("、"));
    }
}
