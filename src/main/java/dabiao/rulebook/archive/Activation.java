package dabiao.rulebook.archive;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a rulebook was put in force: one for each time, so that going back to an earlier one is seen as well.
 *
 * @param id null until it is stored; the greatest is that of the rulebook in force
 * @param reason why, in words; empty where nobody was asked
 * @param document the paper that it rests on; may be empty
 * @param replaced fingerprint of the one that judged until then; empty if there was none
 */
@Table("activation")
public record Activation(
        @Id @Nullable Long id,
        String fingerprint,
        LocalDateTime activatedAt,
        String activatedBy,
        String reason,
        String document,
        String replaced) {

    public Activation {
        activatedAt = activatedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
