package dabiao.decision.closing;

import dabiao.decision.RequestState;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That somebody asked for a year to be closed, and what became of it.
 *
 * @param id null until it is stored
 */
@Table("year_closing")
public record Closing(
        @Id @Nullable Long id,
        int closingYear,
        String reason,
        String requestedBy,
        LocalDateTime requestedAt,
        String state,
        @Nullable String decidedBy,
        String answer,
        @Version @Nullable Integer version) {

    public Closing {
        requestedAt = requestedAt.truncatedTo(ChronoUnit.MICROS);
        if (state.equals(RequestState.APPROVED.name()) && requestedBy.equals(decidedBy)) {
            throw new IllegalArgumentException("'%s' approved what they had asked for.".formatted(decidedBy));
        }
    }

    Closing decided(RequestState as, String by, String why) {
        return new Closing(id, closingYear, reason, requestedBy, requestedAt, as.name(), by, why, version);
    }

    public RequestState stands() {
        return RequestState.valueOf(state);
    }
}
