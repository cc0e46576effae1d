package dabiao.intake.accept;

import dabiao.event.Announce;
import dabiao.fact.Fact;
import dabiao.fact.FactStore;
import dabiao.fact.Submission;
import dabiao.seal.Kind;
import dabiao.seal.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Takes a row of a ledger back, as a batch of its own with a reason; what was known before can still be read. Safe to share. */
@Component
public final class WithdrawRow {

    private final FactStore facts;
    private final Announce announce;
    private final Seals seals;
    private final Clock clock;

    WithdrawRow(FactStore facts, Announce announce, Seals seals, Clock clock) {
        this.facts = facts;
        this.announce = announce;
        this.seals = seals;
        this.clock = clock;
    }

    /** The cover sheet says who does it and why. */
    public Submission withdraw(Fact row, CoverSheet cover) {
        var now = LocalDateTime.now(clock);
        var digest = Digest.of("撤回 %s %s %s %s"
                .formatted(now, row, facts.newestBatch(), cover.reason())
                .getBytes(StandardCharsets.UTF_8));
        var header = Submission.received(now, cover.source(), digest, cover.submittedBy())
                .because(cover.reason());
        return announce.doing(
                () -> facts.append(header, batch -> batch.withdrawal(row, 1)),
                it -> new SubmissionAccepted(
                        it,
                        cover.by(),
                        seals.of(Kind.LEDGERS, String.valueOf(it.batch())).orElseThrow()));
    }
}
