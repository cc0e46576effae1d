package dabiao.rulebook.scenario;

import dabiao.problem.Place;
import dabiao.rulebook.scenario.Scenario.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of a case that looks at several together.
 *
 * @param code 单位, the code of the organisation
 * @param facts its rows, as those of a case
 * @param lastStar 上年星级 by name; empty where it had none to go by
 * @param given what its own assessment came to; null where that is reckoned from the facts
 */
public record Unit(
        String code,
        Map<String, List<Entry>> facts,
        String lastStar,
        @Nullable Given given,
        Place place) {

    /**
     * A first result that a case states instead of having it reckoned.
     *
     * @param score 得分 after waivers
     * @param raw 原始得分, before waivers
     * @param vetoes 否决, by id
     * @param missed 未达标: criteria that were missed, by id
     * @param ties 比较项: marks by criterion or standard that ties are broken by
     * @param averages 相对平均: what is compared with an average, by id of the row
     */
    public record Given(
            BigDecimal score,
            BigDecimal raw,
            List<String> vetoes,
            List<String> missed,
            Map<String, BigDecimal> ties,
            Map<String, BigDecimal> averages) {

        public Given {
            vetoes = List.copyOf(vetoes);
            missed = List.copyOf(missed);
            ties = Map.copyOf(ties);
            averages = Map.copyOf(averages);
        }
    }
}
