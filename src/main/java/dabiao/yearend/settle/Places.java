package dabiao.yearend.settle;

import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.SettlingRule;
import dabiao.rulebook.row.TieRule;

/** The places that one group has at one level at most: the best keep theirs, the others go down. */
final class Places {

    private static final String STEP = "名额";

    private final Quota quota;
    private final Group group;
    private final Tables tables;
    private final Order<Standing> order;
    private final int taken;
    private final int free;
    private final Line<Standing> line;
    private final Line.Cut cut;

    Places(Quota quota, Group group, Tables tables, Order<Standing> order) {
        this.quota = quota;
        this.group = group;
        this.tables = tables;
        this.order = order;
        this.taken = group.count(this::takesPlaceAlready);
        this.free = Math.max(0, quota.places(group.size()) - taken);
        this.line = Line.best(
                group.members().stream()
                        .filter(it -> it.level() == quota.level() && !it.fixed())
                        .toList(),
                order);
        this.cut = line.cut(free, quota.ties());
    }

    void settle() {
        for (int i = 0; i < line.size(); i++) {
            boolean tied = cut.tied() && line.sharesScore(line.get(i), line.get(free - 1));
            if (i >= cut.in()) {
                lower(i, tied);
            } else if (tied) {
                line.get(i).note(STEP, quota.level(), kept(i));
            }
        }
    }

    private boolean takesPlaceAlready(Standing standing) {
        boolean above = quota.cumulative() && standing.level() > quota.level();
        boolean here = standing.fixed() && standing.level() == quota.level();
        boolean counts = !standing.fixed()
                || tables.setting(SettlingRule.DIRECT_TAKES_PLACE).equals("是");
        return (above || here) && counts;
    }

    private void lower(int index, boolean tied) {
        var standing = line.get(index);
        var why = "得分 %s 达%s线，但%s名额 %d 个（%s）%s，排名第 %d%s"
                .formatted(
                        Plain.of(standing.score()),
                        tables.nameOf(quota.level()),
                        quota.cumulative() ? "累计" : "",
                        quota.places(group.size()),
                        Quotas.base(quota, group),
                        taken == 0 ? "" : "，已占 " + taken + " 个",
                        line.rank(index),
                        tied ? "，与名额最后一名得分相同，" + lost(standing) : "");
        standing.lower(STEP, quota.level() - 1, why);
        if (tied && cut.undecided()) {
            standing.leaveUndecided();
        }
    }

    private String lost(Standing standing) {
        if (quota.ties() == TieRule.ALL_OUT) {
            return "并列的都不上";
        }
        return cut.undecided() ? "各项都并列，待会议研究决定" : order.decisive(standing, line.get(free - 1));
    }

    private String kept(int index) {
        var standing = line.get(index);
        var why = quota.ties() == TieRule.ALL_IN ? "并列的都上" : order.decisive(standing, line.get(cut.in()));
        return "得分 %s 与名额最后一名相同，%s，保留%s".formatted(Plain.of(standing.score()), why, tables.nameOf(quota.level()));
    }
}
