package dabiao.yearend.settle;

import dabiao.rulebook.row.Deviation;
import dabiao.rulebook.row.Measured;
import dabiao.rulebook.row.Relative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** Adds and takes marks for what was measured, against the average of each group (just those to whom the criterion applies). */
final class Averages {

    private static final int SCALE = 4;

    private final List<Relative> rows;

    Averages(List<Relative> rows) {
        this.rows = rows;
    }

    void settle(List<Standing> all) {
        for (Relative row : rows) {
            Group.of(row.grouping(), all).forEach(it -> compare(row, it));
        }
    }

    private static void compare(Relative row, Group group) {
        var values = group.members().stream()
                .map(it -> it.entrant().measured().get(row.id()))
                .filter(Objects::nonNull)
                .toList();
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Standing standing : group.members()) {
            var value = standing.entrant().measured().get(row.id());
            if (value != null && deviates(row, value, sum, values.size())) {
                var average = sum.divide(BigDecimal.valueOf(values.size()), SCALE, RoundingMode.HALF_UP);
                standing.add(
                        row.marks(),
                        "%s（%s）：%s %s为 %s，%s%s平均 %s 的 %s，%s %s 分"
                                .formatted(
                                        row.name(),
                                        row.id(),
                                        row.criterion(),
                                        row.measured().word(),
                                        shown(row, value),
                                        row.deviation().word(),
                                        group.name(),
                                        shown(row, average),
                                        row.share(),
                                        row.marks().signum() < 0 ? "减" : "加",
                                        Plain.of(row.marks().abs())));
            }
        }
    }

    /** Compares value × n × denominator with sum × numerator, so that nothing is rounded. */
    private static boolean deviates(Relative row, BigDecimal value, BigDecimal sum, int count) {
        int order = value.multiply(BigDecimal.valueOf(count))
                .multiply(row.share().denominator())
                .compareTo(sum.multiply(row.share().numerator()));
        return row.deviation() == Deviation.BELOW ? order < 0 : order > 0;
    }

    /** 52.5% or 1050; an average to two places. */
    private static String shown(Relative row, BigDecimal number) {
        return row.measured() == Measured.RATE
                ? Plain.of(number.movePointRight(2)) + "%"
                : Plain.of(number.setScale(2, RoundingMode.HALF_UP));
    }
}
