package dabiao.operations;

import dabiao.event.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what was done, once it is certain: submissions that were accepted, rulebooks put in force, runs begun and ended. */
@Component
final class CountDeeds {

    private final MeterRegistry meters;

    CountDeeds(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener
    void count(Event event) {
        meters.counter("dabiao.deeds", "deed", event.deed().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
