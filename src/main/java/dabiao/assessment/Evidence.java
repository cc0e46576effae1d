package dabiao.assessment;

import dabiao.fact.Fact;
import org.jspecify.annotations.Nullable;

/** A fact that counted towards a criterion, or one that did not, and then why. */
public record Evidence(Fact fact, @Nullable String reason) {

    public static Evidence counted(Fact fact) {
        return new Evidence(fact, null);
    }
}
