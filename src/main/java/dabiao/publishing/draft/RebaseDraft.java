package dabiao.publishing.draft;

import dabiao.problem.Problems;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Moves a draft onto the rulebook that is in force by now, file by file: what only one side changed is taken from that side. Throws
 * {@link dabiao.problem.Refused} with every file that both changed differently. Safe to share.
 */
@Component
public final class RebaseDraft {

    private final Shelf shelf;

    RebaseDraft(Shelf shelf) {
        this.shelf = shelf;
    }

    public Draft rebase(Version seen, String by) {
        return shelf.whole(() -> {
            var draft = shelf.fit(seen, Act.REBASE);
            var inForce = shelf.inForce();
            if (draft.base().equals(inForce)) {
                throw Conflict.of(draft, "已经基于现行规则，", "不必再移。");
            }
            shelf.replace(draft, merged(draft, shelf.stored(inForce)));
            return shelf.keep(
                    shelf.edited(draft, inForce, by),
                    Act.REBASE,
                    by,
                    draft.base().substring(0, 8) + " → " + inForce.substring(0, 8));
        });
    }

    private SortedMap<String, byte[]> merged(Draft draft, SortedMap<String, byte[]> theirs) {
        var base = shelf.stored(draft.base());
        var ours = shelf.files(draft);
        var paths = new TreeSet<>(base.keySet());
        paths.addAll(ours.keySet());
        paths.addAll(theirs.keySet());
        var merged = new TreeMap<String, byte[]>();
        var problems = new Problems();
        for (String path : paths) {
            boolean oursIsOld = Arrays.equals(ours.get(path), base.get(path));
            boolean theirsIsOld = Arrays.equals(theirs.get(path), base.get(path));
            if (!oursIsOld && !theirsIsOld && !Arrays.equals(ours.get(path), theirs.get(path))) {
                problems.add(Conflict.problem(draft, "文件 " + path + " 两边都改了，", "请照现行规则改好这个文件，或者另建草稿。"));
            }
            var taken = oursIsOld ? theirs.get(path) : ours.get(path);
            if (taken != null) {
                merged.put(path, taken);
            }
        }
        problems.refuseIfAny();
        return merged;
    }
}
