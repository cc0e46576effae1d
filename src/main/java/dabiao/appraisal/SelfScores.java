package dabiao.appraisal;

import dabiao.fact.Appraisal;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The marks that an organisation gave itself; compared with what was computed, never scored.
 *
 * @param total of the whole year; null where it gave none
 * @param byCriterion only those that it gave
 */
public record SelfScores(@Nullable BigDecimal total, Map<String, BigDecimal> byCriterion) {

    public static final SelfScores NONE = new SelfScores(null, Map.of());

    public SelfScores {
        byCriterion = Collections.unmodifiableMap(new HashMap<>(byCriterion));
    }

    /** From the appraisals of one organisation in one year, by day; the last of each counts. */
    static SelfScores of(List<Appraisal> own) {
        BigDecimal total = null;
        var byCriterion = new HashMap<String, BigDecimal>();
        for (Appraisal it : own) {
            var marks = it.marks();
            if (marks != null && it.isSelf() && it.isOfWhole()) {
                if (it.criterion() == null) {
                    total = marks;
                } else {
                    byCriterion.put(it.criterion(), marks);
                }
            }
        }
        return new SelfScores(total, byCriterion);
    }

    /** Null where none was given. */
    public @Nullable BigDecimal of(String criterion) {
        return byCriterion.get(criterion);
    }

    /** By how much its own marks lie above those computed; null where it gave none. */
    public static @Nullable BigDecimal above(@Nullable BigDecimal own, BigDecimal computed) {
        return own == null ? null : own.subtract(computed);
    }

    public boolean isEmpty() {
        return total == null && byCriterion.isEmpty();
    }
}
