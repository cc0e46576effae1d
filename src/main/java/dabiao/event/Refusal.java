package dabiao.event;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** That something was refused, counted for those who look after the program; who and why is in the answer, not here. */
public enum Refusal {
    SUBMISSION,
    RULES,
    SIGN_IN,
    TOKEN;

    /** Counts one more. */
    public void count() {
        Metrics.counter("dabiao.refusals", "refused", name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
