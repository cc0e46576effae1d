package dabiao.intake;

import dabiao.fact.Activity;
import dabiao.fact.Appraisal;
import dabiao.fact.Award;
import dabiao.fact.Body;
import dabiao.fact.Claim;
import dabiao.fact.Decision;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.PointsEntry;
import dabiao.fact.ProblemItem;
import dabiao.fact.Step;
import dabiao.fact.Tenure;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Column;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be true within one row: more present than due, an end before its beginning, an amount below zero. */
final class Contradictions {

    /** Ledgers in which points may be taken away. */
    private static final Set<Class<?>> SIGNED = Set.of(PointsEntry.class, Appraisal.class);

    private final Problems problems;
    private final Map<Class<?>, List<Column>> numbers = new HashMap<>();

    Contradictions(Problems problems) {
        this.problems = problems;
    }

    void check(Fact fact, Place place) {
        signs(fact, place);
        year(fact, place);
        order(fact, place);
    }

    /** Compares only what is there, so that a row which could be read in part can be checked too. */
    void within(Fact fact, Place place) {
        signs(fact, place);
        order(fact, place);
    }

    private void order(Fact fact, Place place) {
        if (fact instanceof Activity activity) {
            activity(activity, place);
        } else if (fact instanceof Step step) {
            atMost(place.at("实到"), new Said<>("实到", step.present()), new Said<>("应到", step.due()));
            atMost(place.at("赞成票"), new Said<>("赞成票", step.votesFor()), new Said<>("实到", step.present()));
        } else if (fact instanceof Decision decision
                && decision.requestedBy() != null
                && decision.requestedBy().equals(decision.approvedBy())) {
            problems.error("F211", place.at("批准人"), "申请人和批准人是同一个人，", "应由另一个人批准。");
        }
        spans(fact, place);
    }

    private void activity(Activity activity, Place place) {
        boolean few = atMost(place.at("实到"), new Said<>("实到", activity.present()), new Said<>("应到", activity.due()));
        if (few && activity.due() != null) {
            int all = or0(activity.present()) + or0(activity.excused()) + or0(activity.absent());
            atMost(place.at("应到"), new Said<>("实到、请假、缺席合计", all), new Said<>("应到", activity.due()));
        }
        atMost(
                place.at("实到有表决权"),
                new Said<>("实到有表决权", activity.votersPresent()),
                new Said<>("应到有表决权", activity.votersDue()));
        atMost(place.at("赞成票"), new Said<>("赞成票", activity.votesFor()), new Said<>("实到有表决权", activity.votersPresent()));
        inOrder(place, new Said<>("开始时间", activity.startsAt()), new Said<>("结束时间", activity.endsAt()));
    }

    private void spans(Fact fact, Place place) {
        if (fact instanceof Organisation it) {
            inOrder(place, new Said<>("成立日期", it.established()), new Said<>("撤销日期", it.dissolved()));
        } else if (fact instanceof Body it) {
            inOrder(place, new Said<>("设立日期", it.from()), new Said<>("撤销日期", it.to()));
        } else if (fact instanceof Member it) {
            inOrder(place, new Said<>("出生日期", it.birth()), new Said<>("入党日期", it.admitted()));
            inOrder(place, new Said<>("入党日期", it.admitted()), new Said<>("转正日期", it.fullFrom()));
            inOrder(place, new Said<>("转入日期", it.joined()), new Said<>("转出日期", it.left()));
        } else if (fact instanceof Tenure it) {
            inOrder(place, new Said<>("起", it.from()), new Said<>("止", it.to()));
        } else if (fact instanceof Claim it) {
            inOrder(place, new Said<>("起", it.from()), new Said<>("止", it.to()));
        } else if (fact instanceof Decision it) {
            inOrder(place, new Said<>("起", it.from()), new Said<>("止", it.to()));
        } else if (fact instanceof ProblemItem it) {
            inOrder(place, new Said<>("发现日期", it.found()), new Said<>("销号日期", it.closed()));
        } else if (fact instanceof Award it) {
            inOrder(place, new Said<>("日期", it.date()), new Said<>("回访日期", it.followedUpOn()));
        }
    }

    private void signs(Fact fact, Place place) {
        for (Column column : numbers.computeIfAbsent(fact.getClass(), Contradictions::numbers)) {
            Object value = column.of(fact);
            boolean below = value instanceof Integer whole && whole < 0
                    || value instanceof BigDecimal exact && exact.signum() < 0;
            if (below) {
                problems.error("F212", place.at(column.heading()), "写的是“" + value + "”，", "这里不能是负数。");
            }
        }
    }

    private void year(Fact fact, Place place) {
        Integer year = fact.belongsToYear();
        int held = fact.date().getYear();
        if (year != null && Math.abs(year - held) > 1) {
            problems.error(
                    "F213",
                    place.at("所属年度"),
                    "所属年度 " + year + " 与日期 " + fact.date() + " 差得太远，",
                    "应在 " + (held - 1) + " 至 " + (held + 1) + " 之间。");
        }
    }

    private boolean atMost(Place place, Said<Integer> some, Said<Integer> all) {
        if (some.value == null || all.value == null || some.value <= all.value || all.value < 0) {
            return true;
        }
        problems.error("F209", place, some + " 多于" + all + "，", "请核对这两个数字。");
        return false;
    }

    private <T extends Comparable<? super T>> void inOrder(Place place, Said<T> begin, Said<T> end) {
        if (begin.value != null && end.value != null && end.value.compareTo(begin.value) < 0) {
            problems.error("F210", place.at(end.heading), end + " 早于" + begin + "，", "请核对先后。");
        }
    }

    /** What a row says in one column. */
    private record Said<T>(String heading, @Nullable T value) {

        @Override
        public String toString() {
            return heading + " " + value;
        }
    }

    private static int or0(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static List<Column> numbers(Class<?> ledger) {
        return SIGNED.contains(ledger)
                ? List.of()
                : Ledgers.of(ledger).columns().stream()
                        .filter(it -> it.type() == Integer.class || it.type() == BigDecimal.class)
                        .toList();
    }
}
