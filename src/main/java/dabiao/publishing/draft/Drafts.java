package dabiao.publishing.draft;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Drafts, to be read. Safe to share. */
@Component
public final class Drafts {

    private final DraftRows rows;
    private final DraftFiles files;

    Drafts(DraftRows rows, DraftFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** Newest first. */
    public List<Draft> list() {
        return rows.findAllByOrderByIdDesc();
    }

    public Optional<Draft> find(long id) {
        return rows.findById(id);
    }

    /** Throws {@link Refused} if there is none. */
    public Draft get(long id) {
        return find(id).orElseThrow(() -> none(id));
    }

    static Refused none(long id) {
        return new Refused(Problem.error("P404", Place.of("草稿 " + id), "没有这份草稿，", "请核对编号。"));
    }

    /** Its files by path. */
    public SortedMap<String, byte[]> files(Draft draft) {
        return files.of(draft.number());
    }
}
