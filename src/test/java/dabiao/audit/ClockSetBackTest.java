package dabiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.event.Deed;
import dabiao.event.Event;
import dabiao.testing.Database;
import dabiao.testing.Server;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ClockSetBackTest {

    /** Numbers say what came first, not times. */
    @Test
    void aClockThatIsSetBackBreaksNeitherTheChainNorItsOrder() {
        var database = Database.emptied(Server.H2);
        var lines = database.get(AuditLines.class);
        for (String at : List.of("2024-01-02T00:00:00Z", "2023-06-01T00:00:00Z", "2024-01-01T00:00:00Z")) {
            var trail = new AuditTrail(lines, Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
            new TransactionTemplate(database.get(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> trail.write(new Told(at)));
        }

        assertThat(database.get(Chain.class).firstBreak()).isEmpty();
        assertThat(lines.page(AuditLines.Wanted.ALL, Long.MAX_VALUE, 9))
                .extracting(AuditLine::subject)
                .containsExactly("2024-01-01T00:00:00Z", "2023-06-01T00:00:00Z", "2024-01-02T00:00:00Z");
    }

    private record Told(String subject) implements Event {

        @Override
        public String by() {
            return "王";
        }

        @Override
        public Deed deed() {
            return Deed.ACCOUNT_CHANGED;
        }
    }
}
