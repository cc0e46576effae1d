package dabiao.publishing;

import dabiao.assessment.Assessor;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.event.Announce;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.Activation;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.archive.StoredRulebooks;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts a rulebook in force: passed through the gate aside, kept whole in one transaction, and only then put in the place of the
 * earlier one. Whatever breaks off on the way leaves the earlier one in force, whole.
 */
@Component
public final class ActivateRulebook {

    private final Gate gate;
    private final StoredRulebooks rulebooks;
    private final RulebookInForce inForce;
    private final Announce announce;
    private final Clock clock;

    ActivateRulebook(Gate gate, StoredRulebooks rulebooks, RulebookInForce inForce, Announce announce, Clock clock) {
        this.gate = gate;
        this.rulebooks = rulebooks;
        this.inForce = inForce;
        this.announce = announce;
        this.clock = clock;
    }

    /**
     * Puts the rulebook of these files in force. Throws {@link dabiao.problem.Refused} with everything that is wrong, and then
     * nothing has changed.
     *
     * @param within what must be kept with it or not at all; is told the fingerprint of the one that it replaces
     */
    public synchronized Passed activate(SortedMap<String, byte[]> files, Cause cause, Consumer<String> within) {
        var passed = gate.pass(files);
        var before = rulebooks.inForce().map(StoredRulebook::fingerprint).orElse("");
        if (before.equals(passed.fingerprint())) {
            within.accept(before);
        } else {
            keep(passed, before, cause, within);
        }
        inForce.replaceBy(passed.assessor());
        return passed;
    }

    /** Puts the rulebook in force again that was so last, from the files that were kept; whether there is one. */
    public synchronized boolean again() {
        var last = rulebooks.inForce();
        last.ifPresent(it ->
                inForce.replaceBy(Assessor.of(RulesFolder.read(rulebooks.files(it.fingerprint()), new Problems()))));
        return last.isPresent();
    }

    /** The same, unless one judges already. */
    public synchronized void againIfNone() {
        if (!inForce.isKnown()) {
            again();
        }
    }

    private void keep(Passed passed, String before, Cause cause, Consumer<String> within) {
        var fingerprint = passed.fingerprint();
        var at = LocalDateTime.now(clock);
        var editions = editions(passed.assessor().rulebook());
        var activation = new Activation(null, fingerprint, at, cause.by(), cause.why(), cause.document(), before);
        announce.doing(
                () -> {
                    within.accept(before);
                    rulebooks.activate(activation, editions, passed.files());
                    return rulebooks.seal(fingerprint);
                },
                seal -> new RulebookActivated(fingerprint, before, seal.below(editions), cause));
    }

    private static String editions(Rulebook rulebook) {
        return rulebook.editions().stream().map(Edition::id).collect(Collectors.joining("、"));
    }
}
