package dabiao.decision;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.decision.Request.Answer;
import dabiao.event.Announce;
import dabiao.fact.Scope;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Receipt;
import dabiao.intake.accept.Sender;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Decides on what was asked for. Only someone else may approve; then it becomes a row of the ledger of decisions, in the same
 * transaction. Safe to share.
 */
@Component
public final class AnswerRequest {

    /** Code of what cannot be done as things stand. */
    private static final String NOT_NOW = "D409";

    private final Requests requests;
    private final Ledger ledger;
    private final Announce announce;
    private final Clock clock;

    AnswerRequest(Requests requests, Ledger ledger, Announce announce, Clock clock) {
        this.requests = requests;
        this.ledger = ledger;
        this.announce = announce;
        this.clock = clock;
    }

    /** Approves it; throws {@link Refused} if it was decided already, changed since it was seen, or is one's own. */
    public Request approve(Request seen, String why, String by) {
        if (seen.requestedBy().equals(by)) {
            throw refused(seen, "是“" + by + "”自己申请的，", "请由另一个人批准。");
        }
        return keep(seen, RequestState.APPROVED, answer(by, why));
    }

    /** Sends it back; the reason is owed. */
    public Request reject(Request seen, String why, String by) {
        if (why.isBlank()) {
            throw new Refused(Problem.error(Faults.CODE, Faults.at("reason"), "没有填写，", "不批准要写明理由。"));
        }
        if (seen.requestedBy().equals(by)) {
            throw refused(seen, "是“" + by + "”自己申请的，", "不再需要就收回。");
        }
        return keep(seen, RequestState.REJECTED, answer(by, why));
    }

    /** Takes it back; only who asked may. */
    public Request withdraw(Request seen, String why, String by) {
        if (!seen.requestedBy().equals(by)) {
            throw refused(seen, "是“" + seen.requestedBy() + "”申请的，", "只有本人能收回。");
        }
        return keep(seen, RequestState.WITHDRAWN, answer(by, why));
    }

    private Request keep(Request seen, RequestState as, Answer answer) {
        if (seen.stands() != RequestState.ASKED) {
            throw refused(seen, "%s，由“%s”办理，".formatted(seen.stands().word(), seen.decidedBy()), "不能再改；需要改就另行申请。");
        }
        try {
            return announce.doing(() -> decided(seen, as, answer), it -> new RequestChanged(it, answer.by()));
        } catch (OptimisticLockingFailureException e) {
            throw refused(seen, "刚刚被别人办理了，", "请重新打开看现在的情况。");
        }
    }

    /** The request first, so that of two who decide at once one goes no further. */
    private Request decided(Request seen, RequestState as, Answer answer) {
        var kept = requests.save(seen.decided(as, answer, null));
        return as == RequestState.APPROVED
                ? requests.save(kept.decided(as, answer, ledger.add(kept, answer.by())))
                : kept;
    }

    private Answer answer(String by, String why) {
        return new Answer(by, LocalDateTime.now(clock), why.strip());
    }

    private static Refused refused(Request request, String what, String remedy) {
        return new Refused(Problem.error(NOT_NOW, Place.of("申请 " + request.number()), what, remedy));
    }

    /** The ledger of decisions, to which an approved request is added as a batch of its own. */
    @Component
    record Ledger(AcceptSubmission accept, RulebookInForce inForce) {

        @Nullable
        Long add(Request request, String by) {
            var rows = Map.of("决定", List.of(row(request, by)));
            var cover = new CoverSheet(
                    "审批 " + request.number(), by, by, "", inForce.rulebook().vocabulary(), Scope.WHOLE, Sender.SEVERAL);
            var content = ("申请 " + request.number() + "\n" + rows).getBytes(StandardCharsets.UTF_8);
            return batch(accept.told(rows, content, cover));
        }

        private static @Nullable Long batch(Receipt receipt) {
            return receipt.submission().map(it -> it.batch()).orElse(null);
        }

        private static Map<String, String> row(Request it, String by) {
            var row = new LinkedHashMap<String, String>();
            row.put("党组织", it.organisation());
            row.put("编号", it.code());
            row.put("决定类型", it.sought().word());
            row.put("事项", it.subject());
            row.put("内容", it.content());
            row.put("起", it.firstDay().toString());
            row.put("止", it.lastDay() == null ? "" : it.lastDay().toString());
            row.put("申请人", it.requestedBy());
            row.put("批准人", by);
            row.put("理由", it.evidence().isEmpty() ? it.reason() : it.reason() + "（佐证：" + it.evidence() + "）");
            row.put("决定文号", it.reference());
            return row;
        }
    }
}
