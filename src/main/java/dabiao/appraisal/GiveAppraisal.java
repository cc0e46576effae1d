package dabiao.appraisal;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.event.Announce;
import dabiao.fact.Appraisal;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Sender;
import dabiao.intake.accept.WithdrawRow;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives marks or a grade where the rules leave them to people, as a row of the ledger; it counts from the next assessment on. What
 * was given before is corrected or taken back with a reason, never overwritten. Safe to share.
 */
@Component
public final class GiveAppraisal {

    private static final String SOURCE = "评定";

    private final Checking checking;
    private final Standings standings;
    private final Ledger ledger;
    private final Telling telling;

    GiveAppraisal(Checking checking, Standings standings, Ledger ledger, Telling telling) {
        this.checking = checking;
        this.standings = standings;
        this.ledger = ledger;
        this.telling = telling;
    }

    /** Throws {@link Refused} with everything that is wrong with it, or if somebody else gave something since it was looked at. */
    public Standing give(Giving giving, Scope scope, String by) {
        var target = giving.target();
        var leeway = checking.leeway(target, scope);
        var was = unchanged(target, leeway, giving.seen());
        checking.check(giving, leeway);
        if (was.given() != null && giving.correction().isEmpty()) {
            throw new Refused(
                    Problem.error(Faults.CODE, Faults.at("更正理由"), "没有填写，", "已经评过（" + was.sentence() + "），改动要写明理由。"));
        }
        return telling.doing(
                () -> {
                    long batch = added(giving, leeway, was, by);
                    refuseChanged(standings.of(target, leeway, batch - 1), giving.seen());
                    return standings.of(target, leeway, batch);
                },
                is -> new AppraisalChanged(target, was, is, giving.correction(), by));
    }

    /** What the ledger refuses because another row came first is told as that. */
    private long added(Giving giving, Leeway leeway, Standing was, String by) {
        try {
            return ledger.add(row(giving, leeway, was, by), giving.correction(), by);
        } catch (Refused e) {
            refuseChanged(standings.of(giving.target(), leeway, ledger.newestBatch()), giving.seen());
            throw e;
        }
    }

    /** Takes back what was given; the reason is owed. Then it waits to be appraised again. */
    public void withdraw(Target target, String seen, Scope scope, Because because) {
        var leeway = checking.leeway(target, scope);
        var was = unchanged(target, leeway, seen.strip());
        var given = was.given();
        if (given == null) {
            throw Faults.notNow("还没有评定，", "没有可以收回的。");
        }
        if (because.why().isBlank()) {
            throw new Refused(Problem.error(Faults.CODE, Faults.at("理由"), "没有填写，", "收回评定要写明理由。"));
        }
        telling.doing(
                () -> {
                    long batch = ledger.withdraw(given, because);
                    refuseChanged(standings.of(target, leeway, batch - 1), was.version());
                    return standings.of(target, leeway, batch);
                },
                is -> new AppraisalChanged(target, was, is, because.why().strip(), because.by()));
    }

    /** Who takes something back, and why. */
    public record Because(String why, String by) {}

    private Standing unchanged(Target target, Leeway leeway, String seen) {
        var now = standings.of(target, leeway, ledger.newestBatch());
        refuseChanged(now, seen);
        return now;
    }

    private static void refuseChanged(Standing now, String seen) {
        if (!now.version().equals(seen)) {
            var words = now.given() == null ? "已被收回" : "现在是：" + now.sentence();
            throw Faults.notNow("刚刚有人改过，" + words + "，", "请核对后再决定要不要改；您填写的没有保存。");
        }
    }

    private static Map<String, String> row(Giving it, Leeway leeway, Standing was, String by) {
        var before = was.given();
        var row = new LinkedHashMap<String, String>();
        row.put("党组织", it.target().organisation());
        row.put("编号", before == null ? it.target().code() : before.code());
        row.put("评定类型", before == null ? leeway.kind() : before.kind());
        row.put("指标", it.target().criterion());
        row.put("对象", before == null ? "" : text(before.object()));
        row.put("所属年度", String.valueOf(it.target().year()));
        row.put("评定日期", it.date().toString());
        row.put("等次", it.grade());
        row.put("评分", it.marks() == null ? "" : it.marks().toPlainString());
        row.put("评定人", it.rater().isEmpty() ? by : it.rater());
        row.put("评定主体", it.target().raterKind());
        row.put("理由", it.reason());
        return row;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** Does something and tells of it; what others wrote in the meantime is seen as soon as it is their turn no longer. */
    @Component("appraisalTelling")
    static final class Telling {

        private final Announce announce;
        private final TransactionTemplate transaction;

        Telling(Announce announce, PlatformTransactionManager transactions) {
            this.announce = announce;
            this.transaction = new TransactionTemplate(transactions);
            this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        }

        <T> T doing(Supplier<T> work, Function<T, AppraisalChanged> event) {
            return transaction.execute(status -> announce.doing(work, event));
        }
    }

    /** The ledger of appraisals. */
    @Component("appraisalLedger")
    record Ledger(AcceptSubmission accept, WithdrawRow withdraw, FactStore facts, RulebookInForce inForce) {

        long newestBatch() {
            return facts.newestBatch();
        }

        /** The number of the new batch. */
        long add(Map<String, String> row, String correction, String by) {
            var rows = Map.of("评定", List.of(row));
            var content = "评定 %d\n%s".formatted(facts.newestBatch(), rows).getBytes(StandardCharsets.UTF_8);
            return accept.told(rows, content, cover(correction, by))
                    .submission()
                    .orElseThrow(() -> Faults.notNow("与现在的评定一样，", "没有要改的。"))
                    .batch();
        }

        long withdraw(Appraisal row, Because because) {
            return withdraw.withdraw(row, cover(because.why(), because.by())).batch();
        }

        private CoverSheet cover(String why, String by) {
            return new CoverSheet(SOURCE, by, by, why, inForce.rulebook().vocabulary(), Scope.WHOLE, Sender.SEVERAL);
        }
    }
}
