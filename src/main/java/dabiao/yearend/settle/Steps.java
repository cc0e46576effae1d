package dabiao.yearend.settle;

import dabiao.fact.Decision;
import dabiao.rulebook.row.SettlingRule;
import dabiao.rulebook.row.Star;
import java.util.List;

/** What moves one organisation by itself: a direct grade by decision, and promotion by so many levels a year. */
final class Steps {

    private static final String DIRECT = "直接定级";
    private static final String PROMOTION = "逐级晋升";
    private static final String NO_LIMIT = "不限";

    private final Tables tables;

    Steps(Tables tables) {
        this.tables = tables;
    }

    void settle(Standing standing) {
        if (standing.overruled()) {
            return;
        }
        for (Decision decision : standing.entrant().grades()) {
            decide(standing, decision);
        }
        if (!standing.fixed()) {
            promote(standing);
        }
    }

    private void decide(Standing standing, Decision decision) {
        var flaw = flaw(decision);
        if (flaw.isEmpty()) {
            int level = Integer.parseInt(decision.content() == null ? "0" : decision.content());
            standing.fix(
                    level,
                    "按决定 %s（%s）直接定为%s：%s"
                            .formatted(decision.code(), decision.reference(), tables.nameOf(level), decision.reason()));
        } else {
            standing.note(DIRECT, standing.level(), "直接定级的决定 %s 不作数：%s".formatted(decision.code(), flaw));
        }
    }

    /** What keeps a decision from being one; empty where nothing does. */
    private String flaw(Decision decision) {
        var content = decision.content();
        if (tables.setting(SettlingRule.DIRECT_GRADE).equals("不允许")) {
            return "本办法不允许直接定级";
        }
        if (decision.reference() == null || decision.reference().isBlank()) {
            return "没有决定文号";
        }
        if (decision.requestedBy().equals(decision.approvedBy())) {
            return "申请人和批准人是同一人";
        }
        boolean known = tables.stars().stream()
                .anyMatch(it -> String.valueOf(it.level()).equals(content));
        return known ? "" : "「内容」应填等级，写的是“%s”".formatted(content == null ? "" : content);
    }

    private void promote(Standing standing) {
        int last = standing.lastStar();
        int most = last < 0 ? withoutLastStar() : promoted(last);
        if (standing.level() > most) {
            var why = last < 0
                    ? "没有上年星级，最高评到%s".formatted(tables.nameOf(most))
                    : "上年%s，每年最多晋升 %s 级，止于%s"
                            .formatted(
                                    tables.nameOf(last), tables.setting(SettlingRule.PROMOTION), tables.nameOf(most));
            standing.lower(PROMOTION, most, why);
        }
    }

    private int withoutLastStar() {
        return limit(SettlingRule.WITHOUT_LAST_STAR);
    }

    /** So many rungs up the ladder of stars from last year's, whichever numbers the rungs have. */
    private int promoted(int last) {
        int steps = limit(SettlingRule.PROMOTION);
        if (steps == Integer.MAX_VALUE) {
            return steps;
        }
        List<Integer> rungs = tables.stars().stream()
                .map(Star::level)
                .filter(it -> it > last)
                .sorted()
                .toList();
        return rungs.isEmpty() || steps == 0 ? last : rungs.get(Math.min(steps, rungs.size()) - 1);
    }

    private int limit(SettlingRule rule) {
        var value = tables.setting(rule);
        return value.equals(NO_LIMIT) ? Integer.MAX_VALUE : Integer.parseInt(value);
    }
}
