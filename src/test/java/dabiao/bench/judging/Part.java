package dabiao.bench.judging;

import dabiao.assessment.Finding;
import dabiao.assessment.StandardScore;
import dabiao.rulebook.Edition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** One of the two standards: its full marks, and what these are worth in the total. */
record Part(String standard, String effective, String title, BigDecimal full, BigDecimal worth) {

    static Part of(Edition edition, int full, int worth) {
        return new Part(
                edition.standard(),
                edition.effective().toString(),
                edition.choices().title(),
                BigDecimal.valueOf(full),
                BigDecimal.valueOf(worth));
    }

    /** Its score from its findings; what is not due yet is left out, and the rest scaled to the full marks. */
    StandardScore score(List<Finding> findings) {
        var base = BigDecimal.ZERO;
        var raw = BigDecimal.ZERO;
        var effective = BigDecimal.ZERO;
        for (Finding it : findings) {
            var points = it.points();
            base = points.inBase() ? base.add(points.full()) : base;
            raw = raw.add(points.raw());
            effective = effective.add(points.earned());
        }
        return base.signum() > 0 && base.compareTo(full) < 0
                ? score(base, scaled(raw, full, base), scaled(effective, full, base), note(base))
                : score(base, raw, effective, "");
    }

    private StandardScore score(BigDecimal base, BigDecimal raw, BigDecimal earned, String note) {
        return new StandardScore(standard, effective, title, full, base, raw, earned, note);
    }

    private String note(BigDecimal base) {
        return "不适用或未到期的指标不计入，按应得 " + plain(base) + " 分折算为 " + plain(full) + " 分";
    }

    /** What marks of this standard are worth in the total. */
    BigDecimal inTotal(BigDecimal marks) {
        return scaled(marks, worth, full);
    }

    static BigDecimal scaled(BigDecimal marks, BigDecimal to, BigDecimal from) {
        return marks.multiply(to).divide(from, 2, RoundingMode.HALF_UP);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
