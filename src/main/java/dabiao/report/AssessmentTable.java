package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.yearend.settle.Settled;
import dabiao.yearend.settle.Settlement;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assessments as a table of text or CSV. */
public final class AssessmentTable {

    private static final String BOM = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private AssessmentTable() {}

    /** One line for each organisation; every criterion in a sentence where there is only one organisation. */
    public static String text(List<Assessment> assessments) {
        var lines = SummaryTable.of(
                        assessments.stream().map(SummaryTable.Line::of).toList())
                .lines();
        var summary = String.join("\n", lines) + "\n";
        return assessments.size() == 1 ? summary + "\n" + explained(assessments.get(0)) : summary;
    }

    /** One line for each organisation, with the star that is left when all were looked at together, and why it moved. */
    public static String text(List<Assessment> assessments, Settlement settlement) {
        var rows = assessments.stream()
                .map(it -> new SettledTable.Line(
                        SummaryTable.Line.of(it),
                        settlement.of(it.organisation().code()).orElse(null)))
                .toList();
        var open = settlement.publishable() ? "" : "\n还有未定的事项，暂不能公布；未定的星级后面写“暂定”。\n";
        return SettledTable.of(rows) + open;
    }

    /** How each organisation stands to one criterion; a line for each that the criterion is asked of. */
    public static String text(List<Assessment> assessments, String criterion) {
        return assessments.stream()
                .flatMap(it -> Views.of(it).findings().stream()
                        .filter(finding -> finding.criterion().equals(criterion))
                        .map(finding -> "%s %s：%s\n"
                                .formatted(
                                        it.organisation().code(),
                                        it.organisation().name(),
                                        finding.sentence())))
                .collect(Collectors.joining());
    }

    private static String explained(Assessment it) {
        var stars = Star.of(it.star()) + "：" + String.join("；", it.star().reasons()) + "\n";
        return stars
                + views(it)
                + Views.of(it).findings().stream()
                        .map(finding -> finding.sentence() + "\n")
                        .collect(Collectors.joining());
    }

    private static String views(Assessment it) {
        return it.views().stream()
                .map(one -> "%s %s%%（%s/%s）"
                        .formatted(
                                one.view(),
                                Numbers.plain(one.percentage()),
                                Numbers.plain(one.earned()),
                                Numbers.plain(one.full())))
                .collect(Collectors.joining("，", "视图：", "\n"));
    }

    /** One row for each organisation and criterion; with a BOM, so that Excel reads it as UTF-8. */
    public static String csv(List<Assessment> assessments, @Nullable Settlement settlement) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                "党组织",
                "名称",
                "年度",
                "考核日",
                "规则指纹",
                "总分",
                "豁免、更正前总分",
                "星级",
                "标准",
                "版本",
                "指标",
                "指标名称",
                "状态",
                "应有",
                "实有",
                "差额",
                "单位",
                "分值",
                "得分",
                "豁免、更正前得分",
                "说明",
                "定星",
                "名次",
                "定星说明");
        for (Assessment it : assessments) {
            var settled = settlement == null
                    ? null
                    : settlement.of(it.organisation().code()).orElse(null);
            Views.of(it).findings().forEach(finding -> csv.writeRecord(row(it, finding, settled)));
        }
        return BOM + text;
    }

    private static List<String> row(Assessment it, AssessmentView.FindingView finding, @Nullable Settled settled) {
        return List.of(
                safe(it.organisation().code()),
                safe(it.organisation().name()),
                String.valueOf(it.year()),
                it.asOf().toString(),
                it.fingerprint().substring(0, 8),
                Numbers.plain(it.score().effective()),
                Numbers.plain(it.score().raw()),
                it.star().name(),
                finding.standard(),
                finding.edition(),
                finding.criterion(),
                safe(finding.title()),
                finding.statusText(),
                finding.needed().toPlainString(),
                finding.had().toPlainString(),
                finding.shortfall().toPlainString(),
                finding.unit(),
                finding.points().full().toPlainString(),
                finding.points().earned().toPlainString(),
                finding.points().raw().toPlainString(),
                safe(finding.sentence()),
                settled == null ? "" : Star.of(settled.star()),
                settled == null ? "" : settled.place(),
                settled == null ? "" : safe(settled.why()));
    }

    /** Text of a person's that a spreadsheet must not take for a formula. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
