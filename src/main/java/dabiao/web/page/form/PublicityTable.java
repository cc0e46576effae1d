package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.decision.publicity.Notice;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 公示稿 as tables: the list itself, and apart from it those that are not decided yet. */
final class PublicityTable {

    private static final String NAME = "公示稿";
    private static final String OPEN = "尚未定下的";
    private static final String BLANK = "    年    月    日至    年    月    日（不少于五个工作日）";

    private PublicityTable() {}

    static List<Table> of(Notice notice, Posting posting) {
        var tables = new ArrayList<>(List.of(listed(notice, posting)));
        if (!notice.open().isEmpty()) {
            tables.add(open(notice));
        }
        return tables;
    }

    private static Table listed(Notice notice, Posting posting) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        notice.listed().forEach(it -> rows.add(cells(rows.size() + 1, it.name(), it.raw(), it.effective(), it.star())));
        return new Table(
                NAME,
                "关于 %d 年度党支部星级评定结果的公示".formatted(notice.year()),
                remarks(notice, posting),
                List.of(
                        new Column("序号", 8),
                        new Column("党支部", 48),
                        new Column("豁免、更正前得分", 12),
                        new Column("得分", 10),
                        new Column("拟定星级", 16)),
                rows,
                List.of(
                        "　　如有异议，请在公示期内向党务办公室反映，写明党支部、事项和依据，实名反映的予以保密。核实以后该更正的更正，并答复反映人。",
                        "　　　　　　　　　　　　　　　　　　　　　　　　（单位名称）　　　　年    月    日"));
    }

    private static List<String> remarks(Notice notice, Posting posting) {
        var remarks = new ArrayList<String>();
        remarks.add(
                "　　根据年度考核结果，拟对下列 %d 个党支部评定星级，现予公示。".formatted(notice.listed().size()));
        var period = posting.period();
        remarks.add("　　公示时间：" + (period == null ? BLANK : period.words()) + "。");
        remarks.add("　　联系人：%s    联系电话：%s".formatted(blank(posting.contact()), blank(posting.phone())));
        if (!notice.open().isEmpty()) {
            remarks.add("　　另有 %d 个党组织尚未定下，定下以后另行公示。".formatted(notice.open().size()));
        }
        return remarks;
    }

    private static String blank(String text) {
        return text.isEmpty() ? "            " : text;
    }

    private static Table open(Notice notice) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        notice.open()
                .forEach(it ->
                        rows.add(cells(rows.size() + 1, it.organisation(), it.name(), String.join("；", it.missing()))));
        return new Table(
                OPEN,
                "%d 年度尚未定下的党组织（内部用，不公示）".formatted(notice.year()),
                List.of(),
                List.of(new Column("序号", 8), new Column("编号", 10), new Column("党组织", 34), new Column("还缺什么", 42)),
                rows,
                List.of());
    }
}
