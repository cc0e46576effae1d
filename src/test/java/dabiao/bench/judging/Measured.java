package dabiao.bench.judging;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.fact.Body;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in one period; {@code body} is null where the branch as a whole owes it. */
record Measured(
        Period period,
        @Nullable Body body,
        BigDecimal needed,
        BigDecimal had,
        List<Evidence> counted,
        List<Evidence> notCounted,
        String note) {}
