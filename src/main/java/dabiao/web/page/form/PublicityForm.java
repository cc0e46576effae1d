package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.web.page.Results;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 公示稿: the organisations that have a star. */
@Component
@Order(3)
final class PublicityForm implements Form {

    private final Results results;

    PublicityForm(Results results) {
        this.results = results;
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
    public List<Table> tables(Asked asked) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        results.forEachOutline(asked.chosen(), asked.scope(), (head, view) -> {
            if (view.star().level() > 0) {
                rows.add(cells(rows.size() + 1, head.name(), view.star().name() + (head.provisional() ? "（暂定）" : "")));
            }
        });
        return List.of(new Table(
                name(),
                "关于 %d 年度党支部星级评定结果的公示".formatted(asked.year()),
                List.of(
                        "　　根据年度考核结果，拟对下列 %d 个党支部评定星级，现予公示。".formatted(rows.size()),
                        "　　公示时间：    年    月    日至    年    月    日（不少于五个工作日）。对公示内容有异议的，请在公示期内实名向党务办公室反映。",
                        "　　联系人：                联系电话："),
                List.of(new Column("序号", 8), new Column("党支部", 56), new Column("拟定星级", 18)),
                rows,
                List.of("　　　　　　　　　　　　　　　　　　　　　　　　（单位名称）　　　　年    月    日")));
    }
}
