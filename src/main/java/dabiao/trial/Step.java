package dabiao.trial;

import dabiao.table.Column;
import java.util.regex.Pattern;

/**
 * A number of a table moved by one step.
 *
 * @param value what stands in the cell instead
 * @param before, after how the number was and is written
 * @param up whether it was moved up
 */
record Step(Object value, String before, String after, boolean up) {

    private static final Pattern AT_LEAST = Pattern.compile("最低.*|最少.*|至少|.*至少|每人.*|.*不低于|星线|最短|应含");
    private static final Pattern AT_MOST = Pattern.compile("最多.*|最高.*|.*上限|最长|名额|宽限天数");

    /** What is missing, and what a case that tells the two apart would look like. */
    String unnoticed(Column column) {
        return "%s 改成 %s，没有一个情景看得出来，请补写一个按 %s 与按 %s 结论不同的情景%s。"
                .formatted(before, after, before, after, example(column.heading()));
    }

    /** The lower of the two lies between them where so much is asked for, the higher where no more is allowed. */
    private String example(String heading) {
        if (AT_LEAST.matcher(heading).matches()) {
            return "，例如正好 %s 的".formatted(up ? before : after);
        }
        if (AT_MOST.matcher(heading).matches()) {
            return "，例如正好 %s 的".formatted(up ? after : before);
        }
        return heading.equals("得分下限") ? "，例如扣到 %s 还不够扣的".formatted(before) : "";
    }
}
