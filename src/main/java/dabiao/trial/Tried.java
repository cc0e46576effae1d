package dabiao.trial;

import java.util.List;

/**
 * How far the scenarios of a rulebook go.
 *
 * @param criteria how many there are; {@code met} and {@code failed} by some scenario
 * @param steps how often a number was moved; {@code noticed} how often some scenario came out otherwise
 * @param gaps what is left, by edition, in the order of its tables
 */
public record Tried(int criteria, int met, int failed, int steps, int noticed, List<Gap> gaps) {

    public Tried {
        gaps = List.copyOf(gaps);
    }

    /** The figures, in Chinese. */
    public String figures() {
        return "指标 %d 条，有情景达标的 %d 条、有情景不达标的 %d 条；数字挪动 %d 次，看得出来的 %d 次。"
                .formatted(criteria, met, failed, steps, noticed);
    }
}
