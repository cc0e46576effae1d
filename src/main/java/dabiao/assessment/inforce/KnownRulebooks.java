package dabiao.assessment.inforce;

import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.archive.StoredRulebooks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Every rulebook that was ever in force, to be read again. Safe to share. */
@Component
public final class KnownRulebooks {

    private static final int SHORTEST = 8;

    private final StoredRulebooks stored;
    private final RulebookInForce inForce;
    private final Map<String, Rulebook> read = new ConcurrentHashMap<>();

    KnownRulebooks(StoredRulebooks stored, RulebookInForce inForce) {
        this.stored = stored;
        this.inForce = inForce;
    }

    /** The one in force first. */
    public List<StoredRulebook> list() {
        return stored.list();
    }

    /** The one of that fingerprint, or of its first eight characters or more. */
    public Optional<StoredRulebook> find(String fingerprint) {
        var exact = stored.find(fingerprint);
        if (exact.isPresent() || fingerprint.length() < SHORTEST) {
            return exact;
        }
        return list().stream()
                .filter(it -> it.fingerprint().startsWith(fingerprint))
                .findFirst();
    }

    /** What its files say. */
    public Rulebook read(StoredRulebook rulebook) {
        return inForce.is(rulebook.fingerprint())
                ? inForce.rulebook()
                : read.computeIfAbsent(
                        rulebook.fingerprint(), it -> RulesFolder.read(stored.files(it), new Problems()));
    }

    /** Its files by path. */
    public SortedMap<String, byte[]> files(StoredRulebook rulebook) {
        return stored.files(rulebook.fingerprint());
    }
}
