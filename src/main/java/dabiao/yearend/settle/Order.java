package dabiao.yearend.settle;

import dabiao.rulebook.row.Direction;
import dabiao.rulebook.row.TieBreak;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Who comes before whom: by score, then by the declared items in their order. Immutable. */
final class Order<T> implements Comparator<T> {

    private final List<TieBreak> ties;
    private final Comparator<T> byScore;
    private final Value<T> value;

    /** What one has of an item that ties are broken by. */
    @FunctionalInterface
    interface Value<T> {
        BigDecimal of(T one, String item);
    }

    Order(List<TieBreak> ties, Function<T, BigDecimal> score, Value<T> value) {
        this.ties = ties.stream().sorted(Comparator.comparing(TieBreak::order)).toList();
        this.byScore = Comparator.comparing(score).reversed();
        this.value = value;
    }

    @Override
    public int compare(T one, T other) {
        int order = byScore.compare(one, other);
        for (int i = 0; order == 0 && i < ties.size(); i++) {
            order = by(ties.get(i), one, other);
        }
        return order;
    }

    /** Higher scores first; nothing else. */
    Comparator<T> byScore() {
        return byScore;
    }

    /** What decided between two with the same score, as said of the first: 比上年星级，3 对 4. */
    String decisive(T one, T other) {
        for (TieBreak tie : ties) {
            if (by(tie, one, other) != 0) {
                return "比%s，%s 对 %s"
                        .formatted(
                                tie.item(), Plain.of(value.of(one, tie.item())), Plain.of(value.of(other, tie.item())));
            }
        }
        return "各项都并列";
    }

    private int by(TieBreak tie, T one, T other) {
        int order = value.of(one, tie.item()).compareTo(value.of(other, tie.item()));
        return tie.direction() == Direction.HIGHER_FIRST ? -order : order;
    }
}
