package dabiao.publishing.draft;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A rulebook in the making; its files are kept beside it.
 *
 * @param id null until it is stored
 * @param version grows with every change, so that two persons do not overwrite each other
 * @param base fingerprint of the rulebook that it was copied from
 * @param fingerprint that its files have now
 * @param editedBy who changed a file last
 */
@Table("rule_draft")
public record Draft(
        @Id @Nullable Long id,
        @Version long version,
        String title,
        String base,
        String fingerprint,
        DraftState state,
        String madeBy,
        LocalDateTime madeAt,
        String editedBy,
        LocalDateTime editedAt,
        @Embedded.Empty Proposal proposal,
        @Embedded.Empty Decision decision) {

    public Draft {
        madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
        editedAt = editedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static Draft made(String title, String base, String fingerprint, String by, LocalDateTime at) {
        return new Draft(
                null, 0, title, base, fingerprint, DraftState.DRAFT, by, at, by, at, Proposal.NONE, Decision.NONE);
    }

    /** Its number, once it is stored. */
    public long number() {
        return Objects.requireNonNull(id);
    }

    /** Whoever proposed it or changed it last may not approve it. */
    public boolean isBy(String person) {
        return person.equals(proposal.proposedBy()) || person.equals(editedBy);
    }

    Draft edited(String base, String fingerprint, String by, LocalDateTime at) {
        return new Draft(
                id,
                version,
                title,
                base,
                fingerprint,
                DraftState.DRAFT,
                madeBy,
                madeAt,
                by,
                at,
                Proposal.NONE,
                Decision.NONE);
    }

    Draft in(DraftState state) {
        return with(state, proposal, decision);
    }

    Draft proposed(Proposal proposal) {
        return with(DraftState.PROPOSED, proposal, Decision.NONE);
    }

    Draft decided(DraftState state, Decision decision) {
        return with(state, proposal, decision);
    }

    private Draft with(DraftState state, Proposal proposal, Decision decision) {
        return new Draft(
                id, version, title, base, fingerprint, state, madeBy, madeAt, editedBy, editedAt, proposal, decision);
    }
}
