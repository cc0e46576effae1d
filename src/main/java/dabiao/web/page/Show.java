package dabiao.web.page;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.report.AssessmentView.FindingView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How templates write numbers and short words. */
@Component("show")
public final class Show {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Without needless zeros: 97.5. */
    public String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A share in whole percent, rounded down, so that only a whole is 100%. */
    public int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) (part * 100 / whole);
    }

    /** Points out of full marks, with one place. */
    public BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN);
    }

    /** The first eight characters of a fingerprint, as people know it. */
    public String brief(String fingerprint) {
        return fingerprint.length() <= 8 ? fingerprint : fingerprint.substring(0, 8);
    }

    /** The first sentence of a finding, without the names that stand beside it anyway. */
    public String sentence(FindingView finding) {
        String text = finding.sentence();
        String before = "（" + finding.criterion() + "）" + finding.statusText() + "：";
        int from = text.indexOf(before);
        String rest = from < 0 ? text : text.substring(from + before.length());
        int end = rest.indexOf('。');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** What stands where a star would. */
    public String star(StoredAssessment head) {
        if (head.hasFailed()) {
            return "考核失败";
        }
        return head.starName() == null ? "" : head.starName();
    }
}
