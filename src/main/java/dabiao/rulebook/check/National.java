package dabiao.rulebook.check;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Coverage;
import dabiao.rulebook.row.Cycle;
import dabiao.rulebook.row.DayUnit;
import dabiao.rulebook.row.Frequency;
import dabiao.rulebook.row.Interval;
import dabiao.rulebook.row.NationalLimit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an edition asks less than the nation does, by the figures that the rulebook keeps of it on the day on which the edition
 * takes effect. It is pointed out, not refused: a local rule may rest on a later document.
 */
final class National {

    private static final String HOURS = "学时";

    private final Rulebook rulebook;
    private final List<Edition> whole;
    private final Problems problems;

    National(Rulebook rulebook, List<Edition> whole, Problems problems) {
        this.rulebook = rulebook;
        this.whole = whole;
        this.problems = problems;
    }

    void check() {
        whole.forEach(it -> it.rows(NationalLimit.class).forEach(this::complete));
        for (Edition edition : whole) {
            limits(edition).forEach(it -> compare(it, edition));
        }
    }

    /** A row speaks of exactly one thing, and says all of it. */
    private void complete(NationalLimit row) {
        boolean activities =
                row.cycle() != null && row.times() != null && !row.kinds().isEmpty();
        boolean steps = row.matter() != null
                && row.from() != null
                && row.to() != null
                && row.unit() != null
                && (row.least() != null || row.most() != null);
        boolean hours = row.hours() != null && !row.members().isEmpty();
        if ((activities ? 1 : 0) + (steps ? 1 : 0) + (hours ? 1 : 0) != 1) {
            problems.error("R360", row.place(), "没有写完整，或者写了不止一件事，", "请只写一件：活动类型、周期、次数；或者事项、起步骤、止步骤、最短或最长、单位；或者对象、学时。");
        }
    }

    private List<NationalLimit> limits(Edition edition) {
        return rulebook.standards().stream()
                .flatMap(it -> rulebook.inForce(it, edition.effective()).stream())
                .flatMap(it -> it.rows(NationalLimit.class).stream())
                .toList();
    }

    private void compare(NationalLimit limit, Edition edition) {
        often(limit, edition);
        edition.rows(Interval.class).stream()
                .filter(it -> it.matter().equals(limit.matter())
                        && it.from().equals(limit.from())
                        && it.to().equals(limit.to()))
                .forEach(it -> apart(limit, it));
        var hours = limit.hours();
        edition.rows(Coverage.class).stream()
                .filter(it -> hours != null
                        && HOURS.equals(it.sumOf())
                        && it.cycle() == Cycle.YEAR
                        && it.members().equals(limit.members())
                        && it.leastEach().compareTo(hours) < 0)
                .forEach(it -> laxer(
                        it.place().at("每人至少"),
                        "每人 " + it.leastEach().toPlainString() + " 学时",
                        "每人 " + (hours == null ? "" : hours.toPlainString()) + " 学时",
                        limit));
    }

    /** One row that asks enough is enough: another row of the same kind may add something for some of the activities. */
    private void often(NationalLimit limit, Edition edition) {
        var cycle = limit.cycle();
        var times = limit.times();
        var rows = edition.rows(Frequency.class).stream()
                .filter(it -> it.kinds().equals(limit.kinds()) && it.tags().isEmpty())
                .toList();
        if (cycle == null || times == null || rows.stream().anyMatch(it -> asks(it, cycle, times))) {
            return;
        }
        most(rows)
                .ifPresent(it -> laxer(
                        it.place().at("最低次数"),
                        it.cycle().word() + " " + it.least() + " 次",
                        cycle.word() + " " + times + " 次",
                        limit));
    }

    private static boolean asks(Frequency row, Cycle cycle, int times) {
        return row.cycle().compareTo(cycle) <= 0 && inYear(row.cycle()) * row.least() >= inYear(cycle) * times;
    }

    private static Optional<Frequency> most(List<Frequency> rows) {
        return rows.stream().max(Comparator.comparing(it -> inYear(it.cycle()) * it.least()));
    }

    private static int inYear(Cycle cycle) {
        return switch (cycle) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
    }

    private void apart(NationalLimit limit, Interval row) {
        var unit = limit.unit();
        if (unit == null) {
            return;
        }
        if (limit.most() != null
                && (row.most() == null || longest(row.most(), row.unit()) > longest(limit.most(), unit))) {
            laxer(row.place().at("最长"), written(row.most(), row.unit()), written(limit.most(), unit), limit);
        }
        if (limit.least() != null
                && (row.least() == null || shortest(row.least(), row.unit()) < shortest(limit.least(), unit))) {
            laxer(row.place().at("最短"), written(row.least(), row.unit()), written(limit.least(), unit), limit);
        }
    }

    private static String written(@Nullable Integer number, DayUnit unit) {
        return number == null ? "" : number + (unit == DayUnit.WORKING_DAY ? " 个" : " ") + unit.word();
    }

    /** The most days that so much time can be. */
    private static int longest(int number, DayUnit unit) {
        return switch (unit) {
            case DAY -> number;
            case WORKING_DAY -> number + (number + 4) / 5 * 2;
            case MONTH -> number * 31;
            case YEAR -> number * 366;
        };
    }

    /** The fewest days that so much time can be. */
    private static int shortest(int number, DayUnit unit) {
        return switch (unit) {
            case DAY -> number;
            case WORKING_DAY -> number + (number - 1) / 5 * 2;
            case MONTH -> number * 28;
            case YEAR -> number * 365;
        };
    }

    private void laxer(Place place, String local, String national, NationalLimit limit) {
        String what = (local.isEmpty() ? "没有填写，" : "写的是“" + local + "”，")
                + "比国家规定“%s”（%s）宽，".formatted(national, limit.name());
        problems.warning("R361", place, what, "请核对：" + limit.basis() + "。");
    }
}
