package dabiao.web.page.form;

import dabiao.decision.publicity.Publicity;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 公示稿: the organisations whose star is decided; the period is left to be filled in by hand. */
@Component
@Order(3)
final class PublicityForm implements Form {

    private final Publicity publicity;

    PublicityForm(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public String file() {
        return "publicity";
    }

    @Override
    public String name() {
        return "公示稿";
    }

    @Override
    public String says() {
        return "拟评定星级的党支部名单，公示时间和联系方式留空待填";
    }

    @Override
    public About about() {
        return About.ALL;
    }

    @Override
    public int printed() {
        return Integer.MAX_VALUE - 1;
    }

    @Override
    public List<Table> tables(Asked asked) {
        return PublicityTable.of(publicity.of(asked.chosen().judged(), asked.about()), Posting.BLANK);
    }
}
