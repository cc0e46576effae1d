package dabiao.rulebook.check;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Applies;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Deadline;
import dabiao.rulebook.row.Headcount;
import dabiao.rulebook.row.Interval;
import dabiao.rulebook.row.Share;
import dabiao.rulebook.row.Variety;
import org.jspecify.annotations.Nullable;

/** Whether the limits of measuring rows ask for something, and for something that can be. */
final class Rows {

    private final Problems problems;

    private Rows(Problems problems) {
        this.problems = problems;
    }

    static void check(Edition edition, Problems problems) {
        var rows = new Rows(problems);
        edition.rows(Count.class).forEach(it -> rows.limits(it.place(), "最少", it.least(), "最多", it.most()));
        edition.rows(Headcount.class).forEach(it -> rows.limits(it.place(), "最少", it.least(), "最多", it.most()));
        edition.rows(Applies.class).forEach(it -> rows.limits(it.place(), "最少", it.least(), "最多", it.most()));
        edition.rows(Share.class)
                .forEach(it -> rows.limits(it.place(), "最低比例", it.leastShare(), "最高比例", it.mostShare()));
        edition.rows(Deadline.class).forEach(rows::due);
        edition.rows(Variety.class).forEach(rows::wanted);
        edition.rows(Interval.class).forEach(it -> rows.limits(it.place(), "最短", it.least(), "最长", it.most()));
        edition.rows(Checklist.class).forEach(rows::listed);
    }

    private <T extends Comparable<T>> void limits(
            Place place, String lower, @Nullable T least, String upper, @Nullable T most) {
        if (least == null && most == null) {
            problems.error("R333", place, "“" + lower + "”和“" + upper + "”都没有填写，", "至少要填一个。");
        } else if (least != null && most != null && least.compareTo(most) > 0) {
            problems.error("R333", place, "“%s”%s 比“%s”%s 还大，".formatted(lower, least, upper, most), "请核对这两个数字。");
        }
    }

    private void due(Deadline row) {
        if ((row.dueColumn() == null) == (row.due() == null)) {
            String what = row.due() == null ? "“期限栏目”和“期限”都没有填写，" : "“期限栏目”和“期限”都填了，";
            problems.error("R333", row.place(), what, "应填其中一个。");
        }
    }

    private void listed(Checklist row) {
        if (row.least() > row.criteria().size()) {
            String what = "要求至少 %d 项，而“指标”只列了 %d 项，"
                    .formatted(row.least(), row.criteria().size());
            problems.error("R333", row.place().at("至少"), what, "请核对。");
        }
    }

    private void wanted(Variety row) {
        if (row.least() > row.wanted().size()) {
            String what = "要求至少 %d 种，而“应含”只列了 %d 种，"
                    .formatted(row.least(), row.wanted().size());
            problems.error("R333", row.place().at("至少"), what, "请核对。");
        }
    }
}
