package dabiao.event;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something and tells of it in one transaction: both stay, or neither. Safe to share. */
@Component
public final class Announce {

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    public Announce(PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Does the work, makes an event of what came out, and tells it. Joins the transaction that is under way. */
    public <T> T doing(Supplier<T> work, Function<T, ? extends Event> event) {
        return transaction.execute(status -> {
            var done = work.get();
            events.publishEvent(event.apply(done));
            return done;
        });
    }

    /** The same where there may be nothing left to do; then nothing is told. */
    public <T> Optional<T> perhaps(Supplier<Optional<T>> work, Function<T, ? extends Event> event) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var done = work.get();
            done.ifPresent(it -> events.publishEvent(event.apply(it)));
            return done;
        }));
    }

    /** The same for work that yields nothing. */
    public void doing(Runnable work, Event event) {
        transaction.executeWithoutResult(status -> {
            work.run();
            events.publishEvent(event);
        });
    }
}
