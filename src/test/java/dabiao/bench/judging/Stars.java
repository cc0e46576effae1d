package dabiao.bench.judging;

import dabiao.assessment.Finding;
import dabiao.assessment.StarRating;
import dabiao.assessment.VetoCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The highest star that a score, the essential criteria and the vetoes allow, with every reason that mattered. */
final class Stars {

    /** Nobody else gives stars to such an organisation. */
    static final StarRating NOT_RATED = new StarRating(0, "不参评", false, List.of("没有适用于本组织的星级评定标准"));

    private static final String[] NAMES = {"不定星", "一星", "二星", "三星", "四星", "五星"};
    private static final int[] LINES = {0, 60, 65, 75, 85, 95};
    private static final BigDecimal[] FROM = new BigDecimal[LINES.length];
    private static final String[] LINE = new String[LINES.length];
    private static final int HIGHEST = 5;
    private static final int FIRST_WITH_ESSENTIALS = 3;

    static {
        for (int i = 0; i < LINES.length; i++) {
            FROM[i] = BigDecimal.valueOf(LINES[i]);
            LINE[i] = NAMES[i] + "线（" + LINES[i] + " 分）";
        }
    }

    private Stars() {}

    static String name(int level) {
        return NAMES[level];
    }

    /** Always provisional: so many may have four or five stars, and who is known only when all have been judged. */
    static StarRating of(BigDecimal score, List<Finding> findings, Label[] labels, List<VetoCase> vetoes) {
        var reasons = new ArrayList<String>(4);
        reasons.add("");
        int level = Math.min(reached(score), highest(vetoes, reasons));
        if (level >= FIRST_WITH_ESSENTIALS) {
            var missing = missing(findings, labels);
            for (; !missing.isEmpty() && level >= FIRST_WITH_ESSENTIALS; level--) {
                reasons.add("得分达到" + LINE[level] + "，但须达标的指标未达标：" + missing);
            }
        }
        if (level > 0) {
            reasons.set(0, "得分 " + Part.plain(score) + "，达到" + LINE[level]);
        } else if (score.compareTo(FROM[1]) < 0) {
            reasons.set(0, "得分 " + Part.plain(score) + "，低于最低的" + LINE[1]);
        } else {
            reasons.remove(0);
        }
        return new StarRating(level, NAMES[level], true, reasons);
    }

    private static int reached(BigDecimal score) {
        int level = HIGHEST;
        while (level > 0 && score.compareTo(FROM[level]) < 0) {
            level--;
        }
        return level;
    }

    private static int highest(List<VetoCase> vetoes, List<String> reasons) {
        int highest = HIGHEST;
        for (VetoCase it : vetoes) {
            var effect = "不得评先";
            switch (it.veto().id()) {
                case "FJ-01" -> {
                    highest = 0;
                    effect = "不定星";
                }
                case "FJ-02" -> {
                    highest = Math.min(highest, 3);
                    effect = "星级最高为 3 级";
                }
                default -> {}
            }
            reasons.add("一票否决（" + it.veto().id() + " " + it.veto().name() + "）：" + it.reason() + "，" + effect);
        }
        return highest;
    }

    private static String missing(List<Finding> findings, Label[] labels) {
        var missing = "";
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].asked.essential && findings.get(i).status().isMissed()) {
                missing = missing.isEmpty() ? labels[i].named : missing + "、" + labels[i].named;
            }
        }
        return missing;
    }
}
