package dabiao.web.page.form;

import dabiao.fact.Appraisal;
import dabiao.fact.LedgerRows;
import dabiao.web.page.form.Form.Asked;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisations gave themselves (自评). Safe to share. */
@Component
final class SelfMarks {

    private static final String WHOLE = "";

    private final LedgerRows rows;

    SelfMarks(LedgerRows rows) {
        this.rows = rows;
    }

    /** Marks by criterion. */
    record Marks(Map<String, BigDecimal> byCriterion) {

        @Nullable
        BigDecimal of(String criterion) {
            return byCriterion.get(criterion);
        }

        /** As it was told for all together, or else the sum of the criteria; null where nothing was told. */
        @Nullable
        BigDecimal total() {
            if (byCriterion.isEmpty() || byCriterion.containsKey(WHOLE)) {
                return byCriterion.get(WHOLE);
            }
            return byCriterion.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Of the organisation that a form is about; the latest marks of a criterion count. */
    Marks of(Asked asked) {
        var latest = new HashMap<String, Appraisal>();
        rows.forEach(Appraisal.class, asked.about(), asked.chosen().judged().batch(), it -> {
            if (it.isSelf() && it.isOfWhole() && it.marks() != null && it.countsForYear() == asked.year()) {
                latest.merge(
                        it.criterion() == null ? WHOLE : it.criterion(),
                        it,
                        (one, other) -> other.date().isBefore(one.date()) ? one : other);
            }
        });
        var marks = new HashMap<String, BigDecimal>();
        latest.forEach((criterion, it) -> {
            if (it.marks() != null) {
                marks.put(criterion, it.marks());
            }
        });
        return new Marks(marks);
    }
}
