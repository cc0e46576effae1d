package dabiao.yearend.settle;

import dabiao.fact.Decision;
import dabiao.fact.Organisation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an organisation's own assessment came to, stated rather than reckoned from facts: so cases beside the rules speak of many.
 *
 * @param raw the score before waivers, {@code score} after them
 * @param vetoes ids of those that were set off
 * @param missed ids of criteria that were missed
 * @param values marks by criterion or standard that ties are broken by
 * @param measured what is compared with an average, by the id of the row that asks for it
 */
public record FirstResult(
        Organisation organisation,
        BigDecimal raw,
        BigDecimal score,
        Set<String> vetoes,
        Set<String> missed,
        Map<String, BigDecimal> values,
        Map<String, BigDecimal> measured,
        Collection<Decision> decisions) {

    public FirstResult {
        vetoes = Set.copyOf(vetoes);
        missed = Set.copyOf(missed);
        values = Map.copyOf(values);
        measured = Map.copyOf(measured);
        decisions = List.copyOf(decisions);
    }
}
