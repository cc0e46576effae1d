package dabiao.report;

import dabiao.impact.Impact;
import dabiao.report.ImpactView.ChangeView;
import dabiao.report.ImpactView.CriterionView;
import dabiao.report.ImpactView.ShiftView;
import dabiao.report.TextTable.Column;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The impact of a change of rules as text or CSV. */
public final class ImpactTable {

    private static final String BOM = "\uFEFF";
    private static final int NAME = 28;
    private static final int CAUSES = 72;

    private ImpactTable() {}

    /** Everything for the screen: what changed, the star migration, causes, who moves. */
    public static String text(ImpactView it) {
        var parts = new ArrayList<String>();
        parts.add("规则 %s → %s，%d 年度，%d 个党组织：%d 个星级有变，%d 个受益，%d 个受损。\n"
                .formatted(
                        it.from().substring(0, 8),
                        it.to().substring(0, 8),
                        it.year(),
                        it.organisations(),
                        it.moved(),
                        it.winners(),
                        it.losers()));
        parts.add(changes(it.changes()));
        parts.add("星级变化\n" + stars(it.stars()));
        if (!it.causes().isEmpty()) {
            parts.add("原因\n" + causes(it));
        }
        if (!it.shifts().isEmpty()) {
            parts.add("有变化的党组织（--org 编号 可看两边的说明）\n" + shifts(it.shifts()));
        }
        return String.join("\n", parts);
    }

    private static String changes(List<ChangeView> changes) {
        return changes.isEmpty()
                ? "两套规则没有差别。\n"
                : "规则改动\n" + changes.stream().map(ImpactTable::change).collect(Collectors.joining());
    }

    private static String change(ChangeView it) {
        boolean isRule = it.before().contains("\n") || it.after().contains("\n");
        var head = "%s  %s\n"
                .formatted(it.kind(), isRule ? it.sentence().lines().findFirst().orElse("") : it.sentence());
        return isRule ? head + sideBySide(it.before(), it.after()) : head;
    }

    private static String sideBySide(String before, String after) {
        var table = TextTable.of(Column.left("原来").atMost(56), Column.left("现在").atMost(56));
        var left = before.lines().toList();
        var right = after.lines().toList();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            table.row(i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : "");
        }
        return table.toString();
    }

    private static TextTable stars(List<Impact.StarMove> moves) {
        var table = TextTable.of(Column.left("原星级"), Column.left("新星级"), Column.right("党组织数"), Column.left(""));
        moves.forEach(it -> table.row(it.from(), it.to(), String.valueOf(it.count()), direction(it)));
        return table;
    }

    private static String direction(Impact.StarMove it) {
        int way = Integer.compare(it.toLevel(), it.fromLevel());
        return way == 0 ? "" : way > 0 ? "升" : "降";
    }

    private static TextTable causes(ImpactView view) {
        var table = TextTable.of(
                Column.left("指标"),
                Column.left("名称").atMost(NAME),
                Column.right("得分增"),
                Column.right("得分减"),
                Column.right("合计"),
                Column.right("牵动星级"));
        view.causes()
                .forEach(it -> table.row(
                        it.criterion(),
                        it.title(),
                        String.valueOf(it.gaining()),
                        String.valueOf(it.losing()),
                        ImpactViews.signed(it.gain()),
                        String.valueOf(it.stars())));
        return table;
    }

    private static TextTable shifts(List<ShiftView> shifts) {
        var table = TextTable.of(
                Column.left("编号"),
                Column.left("党组织").atMost(NAME),
                Column.right("原得分"),
                Column.right("新得分"),
                Column.left("原星级"),
                Column.left("新星级"),
                Column.left("原因").atMost(CAUSES));
        shifts.forEach(it -> table.row(
                it.organisation(),
                it.name(),
                it.scoreBefore().toPlainString(),
                it.scoreAfter().toPlainString(),
                it.starBefore(),
                it.starAfter(),
                it.causes()));
        return table;
    }

    /** Both explanations of one organisation. */
    public static String explained(ShiftView it) {
        var head = "%s %s：%s 分 %s → %s 分 %s\n"
                .formatted(
                        it.organisation(),
                        it.name(),
                        it.scoreBefore().toPlainString(),
                        it.starBefore(),
                        it.scoreAfter().toPlainString(),
                        it.starAfter());
        return head
                + it.criteria().stream()
                        .map(one -> "原来：" + one.sentenceBefore() + "\n现在：" + one.sentenceAfter() + "\n")
                        .collect(Collectors.joining());
    }

    /** One row for each organisation and criterion that comes out differently; with a BOM, so that Excel reads it as UTF-8. */
    public static String csv(ImpactView view) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                "党组织", "名称", "原得分", "新得分", "原星级", "新星级", "指标", "指标名称", "原状态", "新状态", "原指标得分", "新指标得分", "原说明", "新说明");
        view.shifts().forEach(it -> {
            var criteria = it.criteria().isEmpty() ? List.of(star(it)) : it.criteria();
            criteria.forEach(one -> csv.writeRecord(row(it, one)));
        });
        return BOM + text;
    }

    /** What no criterion did. */
    private static CriterionView star(ShiftView it) {
        return new CriterionView("", "定星", null, null, null, null, "", it.causes());
    }

    private static List<String> row(ShiftView it, CriterionView one) {
        return List.of(
                AssessmentTable.safe(it.organisation()),
                AssessmentTable.safe(it.name()),
                it.scoreBefore().toPlainString(),
                it.scoreAfter().toPlainString(),
                it.starBefore(),
                it.starAfter(),
                AssessmentTable.safe(one.criterion()),
                AssessmentTable.safe(one.title()),
                text(one.statusBefore()),
                text(one.statusAfter()),
                number(one.earnedBefore()),
                number(one.earnedAfter()),
                AssessmentTable.safe(one.sentenceBefore()),
                AssessmentTable.safe(one.sentenceAfter()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
