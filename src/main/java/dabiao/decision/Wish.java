package dabiao.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param subject a criterion, or 星级
 * @param content what an override sets: marks, a status, the level of a star; empty otherwise
 * @param from first day on which it holds
 * @param to last day on which it holds
 * @param evidence what shows that the reason is true
 * @param reference number of the paper of the Party body; an override needs one
 */
public record Wish(
        Sought kind,
        String organisation,
        String subject,
        String content,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        String evidence,
        String reference) {

    /** In the place of a criterion: the star. */
    public static final String STAR = "星级";

    public Wish {
        organisation = organisation.strip();
        subject = subject.strip();
        content = content.strip();
        reason = reason.strip();
        evidence = evidence.strip();
        reference = reference.strip();
    }
}
