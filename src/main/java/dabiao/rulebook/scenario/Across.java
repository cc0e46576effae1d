package dabiao.rulebook.scenario;

import dabiao.problem.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects when all its organisations are looked at together; what is null was not asked for.
 *
 * @param units 单位, by code: how each stands when the stars are settled
 * @param publishable 可公布: whether nothing is open any more
 * @param points 积分, by kind of object (班子, 干部…)
 */
public record Across(Map<String, OfUnit> units, @Nullable Boolean publishable, Map<String, OfKind> points) {

    static final Across NONE = new Across(Map.of(), null, Map.of());

    /** Whether stars are to be settled. */
    public boolean settles() {
        return !units.isEmpty() || publishable != null;
    }

    /** Whether points are to be counted and ranked. */
    public boolean ranks() {
        return !points.isEmpty();
    }

    /**
     * What is expected of one organisation.
     *
     * @param star 星级 by name
     * @param score 得分 after marks against averages
     * @param rank 名次; 0 for one that is not ranked
     * @param moves 变动: the steps that moved it, all of them in their order
     * @param provisional 暂定: whether a Party body has still to decide
     * @param reasons 理由含: what its reasons must contain
     */
    public record OfUnit(
            @Nullable String star,
            @Nullable BigDecimal score,
            @Nullable BigDecimal rank,
            @Nullable List<String> moves,
            @Nullable Boolean provisional,
            List<String> reasons,
            Place place) {}

    /**
     * What is expected of one kind of object.
     *
     * @param best 十佳: codes of all that are among the best, and no other
     * @param objects 对象, by code, or by organisation and code: {@code ZB/GB1}
     */
    public record OfKind(@Nullable List<String> best, Map<String, OfObject> objects, Place place) {}

    /**
     * What is expected of one object.
     *
     * @param total 总分
     * @param rank 名次
     * @param grade 等次
     * @param dimensions 维度: points that count, by dimension
     * @param stars 有星: the dimensions that have their star, and no other
     * @param undecided 待定: whether a Party body has still to decide
     * @param excluded 不参评: what the reason for not being ranked must contain
     * @param reasons 理由含: what its reasons must contain
     * @param uncounted 未计含: what is said of entries that do not count in full
     */
    public record OfObject(
            @Nullable BigDecimal total,
            @Nullable BigDecimal rank,
            @Nullable String grade,
            Map<String, BigDecimal> dimensions,
            @Nullable List<String> stars,
            @Nullable Boolean undecided,
            List<String> excluded,
            List<String> reasons,
            List<String> uncounted,
            Place place) {}
}
