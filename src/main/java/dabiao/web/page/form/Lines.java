package dabiao.web.page.form;

import dabiao.web.page.Chosen;
import dabiao.web.page.Show;

/** Lines that stand above and below tables. */
final class Lines {

    /** For those who answer for it. */
    static final String SIGNED = "考核人：                复核人：                负责人：                日期：    年    月    日";

    /** For those who counted. */
    static final String COUNTED = "统计人：                复核人：                负责人：                日期：    年    月    日";

    private Lines() {}

    /** On which day, by which rules and ledgers a year was judged. */
    static String basis(Chosen chosen) {
        var run = chosen.judged();
        return "考核日：%s　规则编号：%s　台账到第 %d 批".formatted(run.asOf(), new Show().brief(run.fingerprint()), run.batch());
    }
}
