package dabiao.assessment;

import dabiao.fact.Decision;
import java.io.Serializable;

/**
 * That a Party body set something itself (评定更正). What was computed stays beside it.
 *
 * @param computed what was computed, in words
 * @param set what holds instead, in words
 */
public record Overruled(Decision decision, String computed, String set) implements Serializable {

    /** Behind the name of a star that was set, wherever that is shown. */
    public static final String MARK = "（更正）";

    /** In one sentence without its full stop. */
    public String sentence() {
        return "评定更正（%s，%s）：计算结果为%s，更正为%s；%s；申请人 %s，批准人 %s"
                .formatted(
                        decision.code(),
                        decision.reference(),
                        computed,
                        set,
                        decision.reason(),
                        decision.requestedBy(),
                        decision.approvedBy());
    }
}
