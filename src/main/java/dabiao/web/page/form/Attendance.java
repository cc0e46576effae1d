package dabiao.web.page.form;

import static dabiao.web.page.form.Table.cells;

import dabiao.fact.Activity;
import dabiao.web.page.form.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 考勤统计: of the activities for which it was written down how many should have come. Not thread-safe. */
final class Attendance {

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 9),
            new Column("党组织", 30),
            new Column("次数", 8),
            new Column("应参加", 9),
            new Column("实到", 9),
            new Column("请假", 9),
            new Column("缺席", 9),
            new Column("出勤率（%）", 12));

    private final Roster.Names names;
    private final Map<String, Sums> sums = new TreeMap<>();

    Attendance(Roster.Names names) {
        this.names = names;
    }

    void add(Activity it) {
        if (it.due() != null && it.present() != null) {
            sums.computeIfAbsent(it.organisation(), none -> new Sums())
                    .add(new int[] {1, it.due(), it.present(), or0(it.excused()), or0(it.absent())});
        }
    }

    Table table(int year, String basis) {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        var all = new Sums();
        sums.forEach((organisation, of) -> {
            all.add(of.numbers);
            rows.add(of.row(organisation, names.organisation(organisation)));
        });
        if (!rows.isEmpty()) {
            rows.add(all.row("", "合计"));
        }
        return new Table(
                "考勤统计",
                year + " 年度会议活动考勤统计",
                List.of(basis, "只统计写明应到和实到人数的活动，单位是人次。"),
                COLUMNS,
                rows,
                List.of(Lines.COUNTED));
    }

    private static int or0(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** Times, due, present, excused, absent. */
    private static final class Sums {

        private final int[] numbers = new int[5];

        void add(int[] others) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] += others[i];
            }
        }

        List<? extends @Nullable Object> row(String code, String name) {
            return cells(
                    code,
                    name,
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    MeetingsForm.rate(numbers[2], numbers[1]));
        }
    }
}
