package dabiao.publishing.draft;

import dabiao.problem.Problems;
import dabiao.publishing.Gate;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.zip.Unzipped;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Begins a draft: from the rulebook in force, from an earlier one, from a zip, or from the rules folder. Safe to share. */
@Component
public final class MakeDraft {

    private final Shelf shelf;
    private final DraftRows rows;
    private final Gate gate;

    MakeDraft(Shelf shelf, DraftRows rows, Gate gate) {
        this.shelf = shelf;
        this.rows = rows;
        this.gate = gate;
    }

    /** A copy of the rulebook in force, to be changed. */
    public Draft ofInForce(String title, String by) {
        return of(shelf.stored(shelf.inForce()), title, by);
    }

    /** These files, to replace the rulebook in force. */
    public Draft of(SortedMap<String, byte[]> files, String title, String by) {
        return shelf.whole(() -> made(files, title, by));
    }

    /** What somebody sent as a zip. Throws {@link dabiao.problem.Refused} if it is none that can be taken. */
    public Draft ofZip(byte[] zip, String name, String by) {
        var problems = new Problems();
        var files = Unzipped.read(zip, name, problems);
        problems.refuseIfAny();
        return of(files, name, by);
    }

    /**
     * What stands in the rules folder, once it passes the gate; throws {@link dabiao.problem.Refused} if it does not. It replaces
     * what was taken from there before, unless a person has done something with that.
     *
     * @param within what must be kept with it or not at all
     */
    public Draft ofFolder(SortedMap<String, byte[]> files, String by, Runnable within) {
        gate.pass(files);
        return shelf.whole(() -> {
            within.run();
            return rows.findByStateOrderById(DraftState.DRAFT).stream()
                    .filter(it -> it.madeBy().equals(by) && it.editedBy().equals(by))
                    .findFirst()
                    .map(it -> replaced(it, files, by))
                    .orElseGet(() -> made(files, "规则文件夹里的改动", by));
        });
    }

    private Draft made(SortedMap<String, byte[]> files, String title, String by) {
        var name = title.isBlank() ? "未命名" : title.strip();
        var draft = shelf.keep(
                Draft.made(name, shelf.inForce(), RulesFolder.fingerprint(files), by, shelf.now()), Act.MAKE, by, name);
        shelf.replace(draft, files);
        return draft;
    }

    private Draft replaced(Draft draft, SortedMap<String, byte[]> files, String by) {
        shelf.replace(draft, files);
        return shelf.keep(shelf.edited(draft, shelf.inForce(), by), Act.EDIT, by, draft.title());
    }
}
