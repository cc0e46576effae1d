package dabiao.publishing.draft;

import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts approved drafts in force once their day has come, also when the program did not run at that hour. One that cannot be put in
 * force any more goes back to those who made it, with every reason. Safe to share.
 */
@Component
public final class PublishDue {

    /** Who acts where a day has come. */
    static final String CALENDAR = "按期启用";

    private static final Logger LOG = LoggerFactory.getLogger(PublishDue.class);

    private final DraftRows rows;
    private final DecideDraft decide;
    private final Shelf shelf;

    PublishDue(DraftRows rows, DecideDraft decide, Shelf shelf) {
        this.rows = rows;
        this.decide = decide;
        this.shelf = shelf;
    }

    @Scheduled(initialDelayString = "${dabiao.due-every}", fixedDelayString = "${dabiao.due-every}")
    void tick() {
        try {
            publish();
        } catch (RuntimeException e) {
            LOG.error("Publishing what is due failed.", e);
        }
    }

    /** Puts in force whatever is due by today, what was due first before what was due later. */
    public synchronized void publish() {
        due().forEach(this::publish);
    }

    private List<Draft> due() {
        return rows.findByStateOrderById(DraftState.APPROVED).stream()
                .filter(this::isDue)
                .sorted((one, other) -> String.valueOf(one.decision().activeFrom())
                        .compareTo(String.valueOf(other.decision().activeFrom())))
                .toList();
    }

    private boolean isDue(Draft draft) {
        var from = draft.decision().activeFrom();
        return from != null && !from.isAfter(shelf.today());
    }

    private void publish(Draft draft) {
        try {
            decide.activate(draft);
            LOG.info("草稿 {} 的启用日到了，已启用 {}。", draft.number(), draft.fingerprint().substring(0, 8));
        } catch (Refused e) {
            var why = e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
            LOG.error("草稿 {} 的启用日到了，但不能启用：{}", draft.number(), why);
            var back = draft.decided(DraftState.REJECTED, new Decision(CALENDAR, why, null));
            shelf.whole(() -> shelf.keep(back, Act.REJECT, CALENDAR, why));
        }
    }
}
