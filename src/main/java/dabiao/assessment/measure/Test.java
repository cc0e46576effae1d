package dabiao.assessment.measure;

import dabiao.fact.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A condition of the tables, ready to be put to facts. Immutable. */
@FunctionalInterface
public interface Test {

    Test NONE = (fact, facts, day) -> null;

    /** Why the fact does not satisfy it on that day, in Chinese; null where it does. */
    @Nullable
    String rejects(Fact fact, Facts facts, LocalDate day);

    /** Both conditions; of several that do not hold the first one is the reason. */
    default Test and(Test other) {
        return this == NONE ? other : other == NONE ? this : Tests.of(this, other);
    }
}
