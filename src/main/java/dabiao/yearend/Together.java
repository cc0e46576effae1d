package dabiao.yearend;

import dabiao.assessment.Assessment;
import dabiao.assessment.Flag;
import dabiao.fact.Dossier;
import dabiao.yearend.flag.Found;
import dabiao.yearend.settle.Settled;
import dabiao.yearend.settle.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/**
 * What showed when all organisations of a year were looked at together.
 *
 * @param settlement empty where no standard gives stars
 * @param found flags that only comparing organisations raises
 */
public record Together(Optional<Settlement> settlement, Found found) {

    /** How an organisation stands among the others; empty for one that takes no part. */
    public Optional<Settled> of(String organisation) {
        return settlement.flatMap(it -> it.of(organisation));
    }

    /** Whether comparing raised a flag for it. */
    boolean concerns(String organisation) {
        return found.organisations().contains(organisation);
    }

    /** The assessment with the flags that comparing raised, in the order of flags. */
    public Assessment complete(Assessment it, Dossier dossier) {
        var more = found.flags(dossier);
        if (more.isEmpty()) {
            return it;
        }
        var flags = new ArrayList<>(it.flags());
        flags.addAll(more);
        flags.sort(Comparator.comparing(Flag::id));
        return it.flagged(flags);
    }
}
