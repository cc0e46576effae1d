package dabiao.publishing.draft;

import dabiao.event.Announce;
import dabiao.problem.Refused;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.StoredRulebook;
import dabiao.rulebook.archive.StoredRulebooks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where drafts are kept. What changes one tells of it in the same transaction. Safe to share. */
@Component
final class Shelf {

    private final DraftRows rows;
    private final DraftFiles files;
    private final StoredRulebooks rulebooks;
    private final Keeping keeping;

    Shelf(DraftRows rows, DraftFiles files, StoredRulebooks rulebooks, Keeping keeping) {
        this.rows = rows;
        this.files = files;
        this.rulebooks = rulebooks;
        this.keeping = keeping;
    }

    /** How a change is dated, bound together and told. */
    @Component("draftKeeping")
    record Keeping(Clock clock, PlatformTransactionManager transactions, Announce announce) {}

    /** A draft that may be changed in that way. Throws {@link Refused} if its state does not allow it. */
    Draft fit(long id, Act act) {
        var draft = rows.findById(id).orElseThrow(() -> Drafts.none(id));
        if (!draft.state().may(act)) {
            throw Conflict.state(draft, act);
        }
        return draft;
    }

    /** The same, if nobody changed it since that version was seen. */
    Draft fit(Version seen, Act act) {
        var draft = fit(seen.id(), act);
        if (draft.version() != seen.version()) {
            throw Conflict.stale(draft, seen.version());
        }
        return draft;
    }

    SortedMap<String, byte[]> files(Draft draft) {
        return files.of(draft.number());
    }

    void put(Draft draft, String path, byte[] content) {
        files.put(draft.number(), path, content);
    }

    void remove(Draft draft, String path) {
        files.remove(draft.number(), path);
    }

    void replace(Draft draft, Map<String, byte[]> all) {
        files.replace(draft.number(), all);
    }

    /** The draft with the fingerprint that its files have by now. */
    Draft edited(Draft draft, String base, String by) {
        return draft.edited(base, RulesFolder.fingerprint(files(draft)), by, now());
    }

    /** Keeps a change and tells of it. */
    Draft keep(Draft draft, Act act, String by, String detail) {
        try {
            return keeping.announce().doing(() -> rows.save(draft), it -> new DraftChanged(it, act, by, detail));
        } catch (OptimisticLockingFailureException e) {
            throw Conflict.stale(rows.findById(draft.number()).orElse(draft), draft.version());
        }
    }

    /** All of it, or nothing. */
    <T> T whole(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(keeping.transactions()).execute(status -> work.get()));
    }

    /** Fingerprint of the rulebook in force. */
    String inForce() {
        return rulebooks.inForce().map(StoredRulebook::fingerprint).orElse("");
    }

    /** A draft as it is kept now. */
    Draft stored(Draft draft) {
        return rows.findById(draft.number()).orElseThrow();
    }

    SortedMap<String, byte[]> stored(String fingerprint) {
        return rulebooks.files(fingerprint);
    }

    LocalDateTime now() {
        return LocalDateTime.now(keeping.clock());
    }

    LocalDate today() {
        return LocalDate.now(keeping.clock());
    }
}
