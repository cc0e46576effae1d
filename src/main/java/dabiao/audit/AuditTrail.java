package dabiao.audit;

import dabiao.event.Event;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what was done, in the transaction that did it. Writers wait for each other, so that the chain never forks. */
@Component
final class AuditTrail {

    private final AuditLines lines;
    private final Clock clock;

    AuditTrail(AuditLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @EventListener
    void write(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("%s must be told within a transaction.".formatted(event));
        }
        var line = AuditLine.of(event, LocalDateTime.now(clock), lines.lockedHead());
        lines.append(line);
    }
}
