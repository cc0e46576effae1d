package dabiao.yearend.settle;

import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.TieRule;

/** How many of one group must be at a level or lower at least (后进): the last in line go down until it is full. */
final class Tail {

    private static final String STEP = "后进";

    private final Quota quota;
    private final Group group;
    private final int needed;
    private final int there;
    private final Line<Standing> line;

    Tail(Quota quota, Group group, Order<Standing> order) {
        this.quota = quota;
        this.group = group;
        this.needed = quota.places(group.size());
        this.there = group.count(it -> it.level() <= quota.level());
        this.line = Line.worst(
                group.members().stream()
                        .filter(it -> it.level() > quota.level() && !it.fixed())
                        .toList(),
                order);
    }

    void settle() {
        int missing = needed - there;
        var cut = line.cut(missing, flipped(quota.ties()));
        for (int i = 0; i < cut.in(); i++) {
            lower(i);
        }
        for (int i = cut.in(); cut.undecided() && i < line.size(); i++) {
            if (line.sharesScore(line.get(i), line.get(missing - 1))) {
                leave(line.get(i));
            }
        }
    }

    private void lower(int index) {
        var standing = line.get(index);
        var why = "后进须有 %d 个（%s），已有 %d 个，得分 %s 在其余的里面倒数第 %d"
                .formatted(needed, Quotas.base(quota, group), there, Plain.of(standing.score()), line.rank(index));
        standing.lower(STEP, quota.level(), why);
    }

    private static void leave(Standing standing) {
        standing.note(STEP, standing.level(), "后进名额未满，但与别的组织各项都并列，待会议研究决定");
        standing.leaveUndecided();
    }

    /** 都上 means that those who tie stay up, so that none of them goes into the tail. */
    private static TieRule flipped(TieRule rule) {
        return switch (rule) {
            case ALL_IN -> TieRule.ALL_OUT;
            case ALL_OUT -> TieRule.ALL_IN;
            case NEXT_ITEM -> TieRule.NEXT_ITEM;
        };
    }
}
