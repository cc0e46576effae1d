package dabiao.publishing.folder;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.event.Refusal;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.publishing.Publishing;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.Activations;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The rules folder, looked at again and again. A change is dealt with once the folder has been quiet from one look to the next; one
 * that does not pass the gate is said in the state and in the log, and the rulebook in force stays. Safe to share.
 */
@Component
public final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    /** Every so many looks the files are read though no stamp differs, since some drives keep times coarsely. */
    private static final int READ_EVERY = 30;

    private final TakeFolder take;
    private final RulebookInForce inForce;
    private final Activations activations;
    private final Clock clock;

    private Stamp stamp = Stamp.NONE;
    private Looked looked = Looked.NOT_YET;
    private int looks;

    WatchedFolder(TakeFolder take, RulebookInForce inForce, Activations activations, Clock clock) {
        this.take = take;
        this.inForce = inForce;
        this.activations = activations;
        this.clock = clock;
    }

    /** What the last look came to. */
    private record Looked(
            String fingerprint, boolean changing, @Nullable LocalDateTime at, List<Problem> problems, int dropped) {

        private static final Looked NOT_YET = new Looked("", false, null, List.of(), 0);

        private boolean isRefused() {
            return Problems.of(problems).hasErrors();
        }

        /** What remains to be said once the same files are in force by another way. */
        private List<Problem> warnings() {
            return isRefused() ? List.of() : problems;
        }

        private Looked whileChanging() {
            return new Looked(fingerprint, true, at, problems, dropped);
        }
    }

    /**
     * The first look, at the start of the program: puts the folder in force, or what was so last. Throws {@link Refused} if neither
     * can be.
     */
    public synchronized void start() {
        stamp = Stamp.of(take.folder());
        try {
            consider(true);
        } catch (Refused e) {
            if (!take.again()) {
                throw e;
            }
            refused(looked.fingerprint(), e);
        }
    }

    /** One look. Returns at once if nothing changed or somebody is still at work. */
    public synchronized void look() {
        var now = Stamp.of(take.folder());
        boolean quiet = now.equals(stamp);
        stamp = now;
        if (!quiet) {
            looked = looked.whileChanging();
        } else if (looked.changing() || ++looks % READ_EVERY == 0) {
            try {
                consider(false);
            } catch (Refused e) {
                refused(looked.fingerprint(), e);
            }
        }
    }

    /** How things stand now. */
    public synchronized FolderState state() {
        return new FolderState(
                activations.findFirstByOrderByIdDesc().orElseThrow(),
                take.publishing(),
                status(),
                looked.fingerprint(),
                looked.at(),
                inForce.is(looked.fingerprint()) ? looked.warnings() : looked.problems(),
                looked.dropped());
    }

    private FolderStatus status() {
        if (looked.changing()) {
            return FolderStatus.CHANGING;
        }
        if (inForce.is(looked.fingerprint())) {
            return FolderStatus.SAME;
        }
        if (looked.isRefused()) {
            return FolderStatus.REFUSED;
        }
        return take.publishing() == Publishing.TWO_PERSONS ? FolderStatus.DRAFTED : FolderStatus.DIFFERENT;
    }

    private void consider(boolean first) {
        var problems = new Problems();
        var files = RulesFolder.files(take.folder(), problems);
        if (!Stamp.of(take.folder()).equals(stamp)) {
            looked = looked.whileChanging();
            return;
        }
        var fingerprint = RulesFolder.fingerprint(files);
        boolean known = !first && fingerprint.equals(looked.fingerprint());
        looked = known
                ? new Looked(fingerprint, false, now(), looked.problems(), looked.dropped())
                : new Looked(fingerprint, false, now(), List.of(), 0);
        problems.refuseIfAny();
        if (!known) {
            taken(files, fingerprint);
        }
    }

    private void taken(SortedMap<String, byte[]> files, String fingerprint) {
        var before = take.inForce();
        looked = new Looked(fingerprint, false, now(), take.take(files), 0);
        if (!before.isEmpty() && !before.equals(take.inForce())) {
            LOG.info("规则文件夹改了，已启用 {}（原来是 {}）。", fingerprint.substring(0, 8), before.substring(0, 8));
        }
    }

    private void refused(String fingerprint, Refused refused) {
        boolean said = looked.problems().equals(refused.problems());
        looked = new Looked(fingerprint, false, now(), refused.problems(), refused.dropped());
        if (!said) {
            Refusal.RULES.count();
            say(refused);
        }
    }

    private static void say(Refused refused) {
        refused.problems().forEach(it -> LOG.error("{}", it));
        LOG.error("规则文件夹有以上问题，没有启用；仍按上次启用的规则考核。");
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
