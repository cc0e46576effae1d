package dabiao.yearend;

import dabiao.assessment.Assessment;
import dabiao.assessment.Assessor;
import dabiao.fact.Dossier;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.LocalDate;

/** Takes the time of every judgement, for those who look after the program. */
final class JudgingTime {

    private static final Timer TIMER = Timer.builder("dabiao.judging")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(10))
            .register(Metrics.globalRegistry);

    private JudgingTime() {}

    static Assessment assess(Assessor assessor, Dossier dossier, LocalDate asOf) {
        long started = System.nanoTime();
        try {
            return assessor.assess(dossier, asOf);
        } finally {
            TIMER.record(Duration.ofNanos(System.nanoTime() - started));
        }
    }
}
