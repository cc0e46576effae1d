package dabiao.publishing.draft;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.RulePath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes a draft, one file at a time. Throws {@link Refused} where the state does not allow it or somebody else was quicker. What was
 * checked, proposed or decided before no longer holds. Safe to share.
 */
@Component
public final class EditDraft {

    private final Shelf shelf;

    EditDraft(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Puts a file in, in place of what stood there. */
    public Draft put(Version seen, String path, byte[] content, String by) {
        refuseUnfit(path, content);
        return shelf.whole(() -> {
            var draft = shelf.fit(seen, Act.EDIT);
            shelf.put(draft, path, content);
            return shelf.keep(shelf.edited(draft, draft.base(), by), Act.EDIT, by, path);
        });
    }

    /**
     * Puts several files in at once: an edition, or all that a workbook changed.
     *
     * @param files by path; null where a file goes
     * @param what people call it
     */
    public Draft putAll(Version seen, Map<String, byte @Nullable []> files, String what, String by) {
        files.forEach((path, content) -> {
            if (content != null) {
                refuseUnfit(path, content);
            }
        });
        return shelf.whole(() -> {
            var draft = shelf.fit(seen, Act.EDIT);
            files.forEach((path, content) -> {
                if (content == null) {
                    shelf.remove(draft, path);
                } else {
                    shelf.put(draft, path, content);
                }
            });
            return shelf.keep(shelf.edited(draft, draft.base(), by), Act.EDIT, by, what);
        });
    }

    /** Takes a file out. */
    public Draft remove(Version seen, String path, String by) {
        return shelf.whole(() -> {
            var draft = shelf.fit(seen, Act.EDIT);
            if (!shelf.files(draft).containsKey(path)) {
                throw new Refused(Problem.error("P404", Place.of(path), "草稿里没有这个文件，", "请核对路径。"));
            }
            shelf.remove(draft, path);
            return shelf.keep(shelf.edited(draft, draft.base(), by), Act.EDIT, by, "删去 " + path);
        });
    }

    private static void refuseUnfit(String path, byte[] content) {
        var problems = new Problems();
        if (RulePath.check(path, problems) && !RulePath.belongs(path)) {
            problems.error("R711", Place.of(path), "这个文件不属于规则，", "说明文件和隐藏文件不必放进草稿。");
        }
        if (content.length > RulePath.LARGEST) {
            problems.error("R300", Place.of(path), "文件超过 8 MB，", "规则文件不会这么大，请核对。");
        }
        problems.refuseIfAny();
    }
}
