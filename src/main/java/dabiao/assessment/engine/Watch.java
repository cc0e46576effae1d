package dabiao.assessment.engine;

import dabiao.assessment.RuleReference;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.util.function.IntSupplier;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Looks on while rules fire and stops those that do not come to an end: rules that fire far more often than there are rows to speak of,
 * and an organisation whose assessment takes longer than any does. Belongs to one session.
 */
final class Watch implements AgendaFilter {

    static final int SECONDS_PER_ORGANISATION = 30;

    private static final int ALWAYS_ALLOWED = 1_000;
    private static final int PER_ROW = 10;

    private final CompiledRules rules;
    private final IntSupplier seconds;
    private int most;
    private int left;
    private int until;

    Watch(CompiledRules rules, IntSupplier seconds) {
        this.rules = rules;
        this.seconds = seconds;
    }

    /** Another organisation is assessed. */
    void organisation() {
        until = seconds.getAsInt() + SECONDS_PER_ORGANISATION;
    }

    /** Another stage begins, with so many rows to speak of. */
    void stage(long rows) {
        most = (int) Math.min(Integer.MAX_VALUE, ALWAYS_ALLOWED + PER_ROW * rows);
        left = most;
    }

    @Override
    public boolean accept(Match match) {
        if (--left < 0) {
            throw stopped("R503", rules.reference(match.getRule()), "执行了 %d 次还没有完，已停止。".formatted(most));
        }
        if (seconds.getAsInt() > until) {
            throw stopped(
                    "R504",
                    rules.reference(match.getRule()),
                    "执行到这里，考核一个组织已超过 %d 秒，已停止。".formatted(SECONDS_PER_ORGANISATION));
        }
        return true;
    }

    private static Refused stopped(String code, RuleReference rule, String what) {
        return new Refused(Problem.error(
                code,
                Place.line(rule.file(), rule.line()),
                "规则“%s”%s".formatted(rule.name(), what),
                "每条规则对一行只应执行一次，请照 patterns 里的规则改写。"));
    }
}
