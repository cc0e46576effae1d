package dabiao.web.page.draft;

import dabiao.publishing.draft.Act;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.DraftState;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may do with a draft now, and where not, why not and what may be done instead.
 *
 * @param login who asks
 * @param inForce fingerprint of the rulebook in force
 * @param edits whether that person changes rules at all
 */
public record Possible(Draft draft, String login, String inForce, boolean edits) {

    private static final String READS = "您的角色只能看，不能改规则草稿。";

    public boolean may(String act) {
        return hindrance(act).isEmpty();
    }

    /** Why it cannot be done now, and what may be; empty where it can. */
    public String hindrance(String act) {
        var wanted = Act.valueOf(act);
        if (!edits) {
            return READS;
        }
        if (!draft.state().next().contains(wanted)) {
            return state(wanted);
        }
        return switch (wanted) {
            case PROPOSE -> proposal();
            case APPROVE -> own("批准") + stale();
            case REJECT -> own("退回");
            case REBASE -> isStale() ? "" : "已经基于现行规则，不必再移。";
            default -> "";
        };
    }

    public boolean isStale() {
        return !draft.base().equals(inForce);
    }

    /** Whether it says the same as what is in force. */
    public boolean isSame() {
        return draft.fingerprint().equals(inForce);
    }

    private String proposal() {
        return isSame() ? "草稿与现行规则没有差别，不必提请。请先在草稿里修改。" : stale();
    }

    private String stale() {
        return isStale() ? "草稿做好以后，现行规则已经换了。请先移到现行规则上，再检查、提请。" : "";
    }

    private String own(String word) {
        return draft.isBy(login) ? "这份草稿由您提请或者最后由您修改，不能由本人%s。请由党务办公室的另一个人办理。".formatted(word) : "";
    }

    private String state(Act wanted) {
        if (wanted == Act.PROPOSE && draft.state() != DraftState.PROPOSED) {
            return draft.state() == DraftState.ACTIVE ? "已经启用。再要修改，请另建草稿。" : "检查通过以后才能提请。请先检查。";
        }
        var next = Stream.of(Act.values())
                .filter(draft.state().next()::contains)
                .map(Act::word)
                .collect(Collectors.joining("、"));
        return "现在是“%s”，不能%s。%s"
                .formatted(draft.state().word(), wanted.word(), next.isEmpty() ? "请另建草稿。" : "可以：" + next + "。");
    }
}
