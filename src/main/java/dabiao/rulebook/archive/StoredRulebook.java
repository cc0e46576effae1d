package dabiao.rulebook.archive;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A rulebook that is or was in force, as it was put in force last; every time is an {@link Activation}.
 *
 * @param editions what people call its parts, for lists
 */
@Table("rulebook")
public record StoredRulebook(@Id String fingerprint, LocalDateTime activatedAt, String activatedBy, String editions) {

    public StoredRulebook {
        activatedAt = activatedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
