package dabiao.yearend;

import dabiao.fact.Fact;
import dabiao.fact.Organisation;
import dabiao.yearend.settle.Entrant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an organisation where all are looked at together; far less than its dossier, so that it can be sent there.
 *
 * @param entrant how it came out when it was looked at alone; null where it takes no part
 * @param facts those of its dossier that are compared with others'
 */
public record Look(
        Organisation organisation, int year, @Nullable Entrant entrant, List<Fact> facts) {

    public Look {
        facts = List.copyOf(facts);
    }
}
