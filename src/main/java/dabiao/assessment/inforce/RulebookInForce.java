package dabiao.assessment.inforce;

import dabiao.assessment.Assessor;
import dabiao.rulebook.Rulebook;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one rulebook that judges now, ready to do so. It is replaced as a whole; what has begun under the earlier one ends under it.
 * Safe to share.
 */
@Component
public final class RulebookInForce {

    private final AtomicReference<@Nullable Assessor> current = new AtomicReference<>();

    public Assessor assessor() {
        var assessor = current.get();
        if (assessor == null) {
            throw new IllegalStateException("No rulebook is in force yet.");
        }
        return assessor;
    }

    public Rulebook rulebook() {
        return assessor().rulebook();
    }

    /** Whether it is the one of that fingerprint. */
    public boolean is(String fingerprint) {
        var assessor = current.get();
        return assessor != null && assessor.rulebook().fingerprint().equals(fingerprint);
    }

    /** Whether there is one yet. */
    public boolean isKnown() {
        return current.get() != null;
    }

    /** Whatever is judged from now on is judged by it. */
    public void replaceBy(Assessor assessor) {
        current.set(assessor);
    }
}
