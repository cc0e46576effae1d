package dabiao.replay;

import dabiao.assessment.archive.StoredAssessment;
import java.util.List;

/**
 * What came out when a past assessment was judged once more.
 *
 * @param head of the past assessment
 * @param programVersion of the program that judged now; that of then stands in the head
 * @param differences in Chinese, the cause before what it changed; empty where not one byte differs
 */
public record Replayed(StoredAssessment head, String programVersion, List<String> differences) {

    public Replayed {
        differences = List.copyOf(differences);
    }

    public boolean isSame() {
        return differences.isEmpty();
    }

    /** The outcome in one line. */
    public String sentence() {
        var basis = head.basis();
        return "%s：结果 %d（%s %s，%d 年度，考核日 %s，规则 %s，台账到第 %d 批）%s。"
                .formatted(
                        isSame() ? "重放一致" : "重放不一致",
                        head.id(),
                        head.organisation(),
                        head.name(),
                        basis.assessedYear(),
                        basis.asOf(),
                        basis.fingerprint()
                                .substring(0, Math.min(8, basis.fingerprint().length())),
                        basis.batch(),
                        isSame() ? "与当时一字不差" : "与当时有 " + differences.size() + " 处不同");
    }
}
