package dabiao.rulebook.scenario;

import dabiao.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario expects; what is null was not asked for and may be anything.
 *
 * @param criteria by id of the criterion, in the order written
 * @param score 得分 of the whole edition
 * @param star 星级 by name; 不定星 for none
 * @param vetoes 否决: all that must have been set off, and no other
 * @param flags 提示: all that must have been raised, and no other
 * @param across what is expected when several organisations are looked at together
 */
public record Expected(
        Map<String, Outcome> criteria,
        @Nullable BigDecimal score,
        @Nullable String star,
        @Nullable List<String> vetoes,
        @Nullable List<String> flags,
        Across across) {

    /** What is written for no star. */
    public static final String NO_STAR = "不定星";

    /** What is written where no standard gives stars to the organisation. */
    public static final String NOT_RATED = "不参评";

    /** Whether something is expected that one organisation has by itself. */
    public boolean asksOfOne() {
        return !criteria.isEmpty() || score != null || star != null || vetoes != null || flags != null;
    }

    /**
     * What is expected of one criterion.
     *
     * @param status 状态 in the words of an assessment: 达标, 不达标, 部分达标…
     * @param sentence 句子含: what its explanation must contain
     */
    public record Outcome(
            @Nullable String status,
            @Nullable BigDecimal owed,
            @Nullable BigDecimal had,
            @Nullable BigDecimal points,
            @Nullable BigDecimal deducted,
            @Nullable String sentence,
            Place place) {}
}
