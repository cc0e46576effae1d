package dabiao.decision.closing;

import dabiao.decision.RequestState;
import dabiao.event.Announce;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.yearend.ClosedYear;
import dabiao.yearend.SealYear;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a year: one person asks, another agrees, and nothing may be open at either time. Safe to share. */
@Component
public final class CloseByTwo {

    /** Code of what cannot be done as things stand. */
    private static final String NOT_NOW = "Y409";

    private static final int LONGEST = 2_000;

    private final Closings closings;
    private final Checklist checklist;
    private final SealYear seal;
    private final Telling telling;

    CloseByTwo(Closings closings, Checklist checklist, SealYear seal, Telling telling) {
        this.closings = closings;
        this.checklist = checklist;
        this.seal = seal;
        this.telling = telling;
    }

    /** How it is told, and when. */
    @Component
    record Telling(Announce announce, Clock clock, PlatformTransactionManager transactions) {}

    /** Throws {@link Refused} with everything that is still open, or where somebody asked already. */
    public Closing ask(int year, String reason, String by) {
        if (reason.isBlank()) {
            throw refused(year, "没有写理由，", "请写明依据，例如会议和日期。");
        }
        if (reason.length() > LONGEST) {
            throw refused(year, "理由写了 " + reason.length() + " 个字，", "最多 " + LONGEST + " 个字。");
        }
        if (seal.isSealed(year)) {
            throw refused(year, "已经关账，", "不必再关。");
        }
        refuseOpen(year);
        if (asked(year).isPresent()) {
            throw refused(year, "已经有人提请关账，", "请等另一个人批准。");
        }
        var now = LocalDateTime.now(telling.clock);
        var closing = new Closing(null, year, reason.strip(), by, now, RequestState.ASKED.name(), null, "", null);
        return telling.announce.doing(() -> closings.save(closing), it -> new ClosingChanged(it, by));
    }

    /** Closes the year that somebody else asked for. */
    public ClosedYear approve(int year, String by) {
        var closing = required(year);
        refuseOpen(year);
        if (closing.requestedBy().equals(by)) {
            throw refused(year, "是“" + by + "”自己提请的，", "请由另一个人批准。");
        }
        var closed = new ClosedYear[1];
        once(year, () -> {
            closings.save(closing.decided(RequestState.APPROVED, by, ""));
            closed[0] = seal.seal(year, closing.requestedBy(), by, closing.reason());
        });
        return Objects.requireNonNull(closed[0]);
    }

    /** Leaves it open; the reason is owed. */
    public Closing reject(int year, String why, String by) {
        var closing = required(year);
        if (why.isBlank()) {
            throw refused(year, "没有写理由，", "不批准要写明理由。");
        }
        return telling.announce.doing(
                () -> closings.save(closing.decided(RequestState.REJECTED, by, why.strip())),
                it -> new ClosingChanged(it, by));
    }

    private void once(int year, Runnable work) {
        try {
            new TransactionTemplate(telling.transactions).executeWithoutResult(status -> work.run());
        } catch (OptimisticLockingFailureException e) {
            throw refused(year, "刚刚被别人办理了，", "请重新打开看现在的情况。");
        }
    }

    private Closing required(int year) {
        return asked(year).orElseThrow(() -> refused(year, "没有人提请关账，", "请先提请。"));
    }

    private java.util.Optional<Closing> asked(int year) {
        return closings.findFirstByClosingYearAndStateOrderByIdDesc(year, RequestState.ASKED.name());
    }

    private void refuseOpen(int year) {
        var problems = new Problems();
        checklist.open(year).forEach(it -> problems.error(NOT_NOW, Place.of(year + " 年度"), it, ""));
        problems.refuseIfAny();
    }

    private static Refused refused(int year, String what, String remedy) {
        return new Refused(Problem.error(NOT_NOW, Place.of(year + " 年度"), what, remedy));
    }
}
