package dabiao.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known already of an organisation: findings of whole standards that would come out the same again, because neither the
 * facts nor the standard nor the general rules differ. They are taken as they stand.
 *
 * @param findings by standard, each in the order of its criteria; none for a standard that does not concern the organisation
 */
public record Known(Map<String, List<Finding>> findings) {

    public static final Known NOTHING = new Known(Map.of());

    public Known {
        findings = Map.copyOf(findings);
    }

    /** What an assessment found for some standards. */
    public static Known of(Assessment assessment, Set<String> standards) {
        var findings = new HashMap<String, List<Finding>>();
        standards.forEach(it -> findings.put(it, new ArrayList<>()));
        for (Finding it : assessment.findings()) {
            var own = findings.get(it.standard());
            if (own != null) {
                own.add(it);
            }
        }
        return new Known(findings);
    }

    /** The standards that need not be judged. */
    public Set<String> standards() {
        return findings.keySet();
    }
}
