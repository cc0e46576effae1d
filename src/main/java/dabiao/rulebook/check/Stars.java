package dabiao.rulebook.check;

import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Star;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether every score up to the full marks has exactly one star, once it has the lowest. */
final class Stars {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Edition edition;
    private final Problems problems;
    private final List<Star> stars;

    Stars(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
        this.stars = edition.stars().stream()
                .sorted(Comparator.comparing(Star::from))
                .toList();
    }

    void check() {
        for (int i = 0; i < stars.size(); i++) {
            var star = stars.get(i);
            range(star);
            if (i + 1 < stars.size()) {
                neighbours(star, stars.get(i + 1));
            } else {
                highest(star);
            }
        }
    }

    private void range(Star star) {
        var below = star.below();
        if (below != null && below.compareTo(star.from()) <= 0) {
            String what = "“得分低于”%s 不大于“得分不低于”%s，没有分数能得“%s”，".formatted(plain(below), plain(star.from()), star.name());
            problems.error("R354", star.place(), what, "请核对这两个数字。");
        }
        var total = total();
        if (total != null && star.from().compareTo(total) > 0) {
            String what = "要 %s 分才有“%s”，而满分只有 %s，".formatted(plain(star.from()), star.name(), plain(total));
            problems.error("R354", star.place().at("得分不低于"), what, "永远够不着，请核对。");
        }
    }

    private void neighbours(Star lower, Star upper) {
        if (lower.level() > upper.level()) {
            String what = "等级 %d 的分数线比等级 %d 的低，".formatted(lower.level(), upper.level());
            problems.error("R355", lower.place().at("等级"), what, "等级高的，分数线也要高。");
        }
        var below = lower.below();
        int gap = below == null ? 1 : below.compareTo(upper.from());
        if (gap < 0) {
            var middle = below == null ? upper.from() : below.add(upper.from()).divide(TWO, 2, RoundingMode.HALF_UP);
            String what = "%s 与 %s 之间的得分（如 %s）没有星级。".formatted(points(below), points(upper.from()), plain(middle));
            problems.error("R356", lower.place(), what, "");
        } else if (gap > 0) {
            String what = "%s 分起既是“%s”又是“%s”，".formatted(plain(upper.from()), lower.name(), upper.name());
            problems.error("R357", lower.place().at("得分低于"), what, "应填 " + plain(upper.from()) + "。");
        }
    }

    private void highest(Star star) {
        var below = star.below();
        var total = total();
        if (below != null && (total == null || below.compareTo(total) <= 0)) {
            String what = "%s 分以上没有星级，".formatted(plain(below));
            problems.error("R356", star.place().at("得分低于"), what, "最高的一级请不要填这一格。");
        }
    }

    private @Nullable BigDecimal total() {
        return edition.choices().total();
    }

    private static String points(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.setScale(Math.max(2, number.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
