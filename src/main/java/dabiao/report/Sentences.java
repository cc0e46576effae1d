package dabiao.report;

import dabiao.assessment.Deduction;
import dabiao.assessment.Evidence;
import dabiao.assessment.Finding;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Status;
import dabiao.fact.Activity;
import dabiao.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Findings in Chinese sentences that an office can read out. Derived from the finding alone. */
public final class Sentences {

    private static final int NAMED = 3;

    private Sentences() {}

    /** The whole explanation of a finding: what was owed, what was had, what did not count, marks, basis, rule and row. */
    public static String of(String standardTitle, Finding finding) {
        var parts = new ArrayList<String>();
        parts.add(standardTitle + "·" + finding.criterion().name() + "（" + finding.id() + "）"
                + finding.status().word() + "：" + measured(finding));
        parts.addAll(notCounted(finding));
        parts.add(points(finding));
        parts.add(remedy(finding));
        parts.add("依据：" + finding.criterion().basis());
        parts.add(sources(finding));
        parts.removeIf(String::isEmpty);
        return String.join("。", parts) + "。";
    }

    /** The one sentence for a table: what is missing, or that nothing is. */
    public static String brief(Finding finding) {
        return finding.criterion().name() + "（" + finding.id() + "）：" + measured(finding);
    }

    private static String measured(Finding finding) {
        if (finding.status() == Status.NO_DATA) {
            return "没有任何记录，应有 " + amount(finding.needed(), finding.unit());
        }
        if (finding.status() == Status.NOT_APPLICABLE) {
            return finding.periods().stream()
                    .map(PeriodFinding::note)
                    .filter(it -> !it.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("；"));
        }
        var custom = finding.status() == Status.MET
                ? finding.criterion().metText()
                : finding.criterion().notMetText();
        return custom == null ? periods(finding) : fill(custom, finding);
    }

    private static String periods(Finding finding) {
        var missed = finding.periods().stream()
                .filter(it -> it.status() != Status.MET)
                .toList();
        if (missed.isEmpty()) {
            return met(finding);
        }
        var groups = new LinkedHashMap<String, List<PeriodFinding>>();
        missed.forEach(it ->
                groups.computeIfAbsent(outcome(it), key -> new ArrayList<>()).add(it));
        return groups.entrySet().stream()
                .map(it -> labels(it.getValue()) + it.getKey())
                .collect(Collectors.joining("；"));
    }

    private static String met(Finding finding) {
        if (finding.periods().isEmpty()) {
            return finding.points().note();
        }
        var had = "实有 " + amount(finding.had(), finding.unit());
        var amounts =
                finding.needed().signum() == 0 ? had : "应有 " + amount(finding.needed(), finding.unit()) + "，" + had;
        var note = finding.periods().get(0).note();
        return finding.periods().size() > 1 || note.isEmpty() ? amounts : note + "；" + amounts;
    }

    private static String outcome(PeriodFinding period) {
        var note = period.note().isEmpty() ? "" : "（" + period.note() + "）";
        return switch (period.status()) {
            case NOT_APPLICABLE -> period.note().isEmpty() ? "不作要求" : period.note();
            case WAIVED -> "已" + period.note();
            case NOT_DUE ->
                "未到期，应有 %s，已有 %s%s"
                        .formatted(amount(period.needed(), period.unit()), amount(period.had(), period.unit()), note);
            case NO_DATA -> "没有任何记录，应有 " + amount(period.needed(), period.unit()) + note;
            default ->
                "应有 " + amount(period.needed(), period.unit()) + "，实有 " + amount(period.had(), period.unit()) + note;
        };
    }

    private static String labels(List<PeriodFinding> periods) {
        var labels = periods.stream().map(PeriodFinding::label).distinct().toList();
        if (labels.size() == 1) {
            return labels.get(0).equals("全年") ? "" : labels.get(0);
        }
        return String.join("、", labels) + "各";
    }

    private static List<String> notCounted(Finding finding) {
        if (!finding.status().isMissed()) {
            return List.of();
        }
        var all = finding.periods().stream()
                .filter(it -> it.status().isMissed())
                .flatMap(it -> it.notCounted().stream())
                .toList();
        var named =
                all.stream().limit(NAMED).map(Sentences::notCounted).collect(Collectors.toCollection(ArrayList::new));
        if (all.size() > NAMED) {
            named.add("另有 %d 条未计入，见明细".formatted(all.size() - NAMED));
        }
        return named;
    }

    private static String notCounted(Evidence evidence) {
        return describe(evidence.fact()) + "，" + evidence.reason() + "，未计入";
    }

    /** 7月12日的党员大会应到 31 人、实到 14 人. */
    static String describe(Fact fact) {
        if (fact instanceof Activity it) {
            var heads =
                    it.due() == null || it.present() == null ? "" : "应到 %d 人、实到 %d 人".formatted(it.due(), it.present());
            return day(it.heldOn()) + "的" + it.kinds() + heads;
        }
        return fact.label() + "（" + fact.code() + "）";
    }

    private static String points(Finding finding) {
        var points = finding.points();
        if (finding.overruled() != null) {
            return "%s，得 %s/%s 分"
                    .formatted(points.note(), Numbers.plain(points.earned()), Numbers.plain(points.full()));
        }
        if (points.full().signum() == 0) {
            var bonus = points.earned().signum() == 0 ? "" : "，加 %s 分".formatted(Numbers.plain(points.earned()));
            return points.note() + bonus;
        }
        var lost = points.deductions().stream().map(Deduction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var earned = "得 " + Numbers.plain(points.earned()) + "/" + Numbers.plain(points.full()) + " 分";
        if (lost.signum() > 0) {
            var note = points.note().isEmpty() ? "" : "（" + points.note() + "）";
            return "扣 " + Numbers.plain(lost) + " 分" + note + "，" + earned + raw(finding);
        }
        return (points.note().isEmpty() ? earned : points.inBase() ? points.note() + "，" + earned : points.note())
                + raw(finding);
    }

    private static String raw(Finding finding) {
        var points = finding.points();
        return points.raw().compareTo(points.earned()) == 0 ? "" : "（豁免前得 %s 分）".formatted(Numbers.plain(points.raw()));
    }

    private static String remedy(Finding finding) {
        var remedy = finding.remedy();
        if (!remedy.possible()) {
            return remedy.action();
        }
        return remedy.until() + " 前可以补救" + (remedy.action().isEmpty() ? "" : "：" + remedy.action());
    }

    private static String sources(Finding finding) {
        var rule = finding.rule();
        var text = rule.name().isEmpty() ? "" : "规则：" + where(rule.file(), rule.line()) + "；";
        return text + "标准：" + where(finding.row().file(), finding.row().line());
    }

    private static String where(String file, int line) {
        return file + " 第 " + line + " 行";
    }

    private static String fill(String template, Finding finding) {
        return template.replace("{应有}", amount(finding.needed(), finding.unit()))
                .replace("{实有}", amount(finding.had(), finding.unit()))
                .replace("{差额}", amount(finding.shortfall(), finding.unit()))
                .replace(
                        "{期间}",
                        labels(finding.periods().stream()
                                .filter(it -> it.status().isMissed())
                                .toList()));
    }

    private static String amount(BigDecimal number, String unit) {
        return Numbers.amount(number, unit) + " " + unit;
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
