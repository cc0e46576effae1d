package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.fact.Activity;
import dabiao.fact.Document;
import dabiao.fact.Fact;
import dabiao.fact.ProblemItem;
import dabiao.fact.Step;
import dabiao.rulebook.row.Pace;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What should come before and after: talks before a meeting, measures after it, steps in their order. */
final class Proceeding {

    private Proceeding() {}

    static List<Evidence> notPrepared(Case it) {
        int days = it.settings().number("天数");
        var talks = it.facts().rows(Activity.class, it.settings().words("会前活动类型"));
        return Case.each(it.activities("活动类型"), meeting -> {
            var from = meeting.heldOn().minusDays(days);
            return isAnyWithin(talks, from, meeting.heldOn())
                    ? null
                    : "会前 %d 天内没有%s记录".formatted(days, it.settings().words("会前活动类型"));
        });
    }

    static List<Evidence> notFollowedUp(Case it) {
        int days = it.settings().number("天数");
        return Case.each(it.activities("活动类型"), meeting -> {
            var until = meeting.heldOn().plusDays(days);
            return until.isAfter(it.facts().asOf()) || isFollowedUp(it, meeting, until)
                    ? null
                    : "会后 %d 天内没有整改清单或问题记录".formatted(days);
        });
    }

    private static boolean isFollowedUp(Case it, Activity meeting, LocalDate until) {
        var lists = it.facts().rows(Document.class, it.settings().words("资料类型"));
        var items = it.facts().rows(ProblemItem.class, it.settings().words("问题来源"));
        return isAnyWithin(lists, meeting.heldOn(), until) || isAnyWithin(items, meeting.heldOn(), until);
    }

    private static boolean isAnyWithin(List<? extends Fact> rows, LocalDate from, LocalDate until) {
        for (Fact it : rows) {
            if (!it.date().isBefore(from) && !it.date().isAfter(until)) {
                return true;
            }
        }
        return false;
    }

    static List<Evidence> plannedLate(Case it) {
        var kinds = it.settings().words("资料类型");
        var by =
                it.settings().parsed("截止", MonthDay.class, Proceeding::monthDay).atYear(it.year());
        if (it.facts().organisation().established().isAfter(by)) {
            return List.of();
        }
        return Case.each(
                it.all(Document.class),
                one -> kinds.contains(one.kind()) && one.issuedOn().isAfter(by) ? "晚于 " + by : null);
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static List<Evidence> yearMissing(Case it) {
        int months = it.settings().number("月份");
        return Case.each(
                it.activities("活动类型"),
                one -> one.belongsToYear() == null && one.heldOn().getMonthValue() <= months ? "没有填写所属年度" : null);
    }

    /** Steps of the year that came before the one they follow, too soon after it or too late. */
    static List<Evidence> intervals(Case it, List<Pace> intervals) {
        var matters = it.facts().dossier().all(Step.class).stream()
                .collect(Collectors.groupingBy(step -> step.kind() + "/" + step.matter()));
        var found = new ArrayList<Evidence>();
        for (Pace interval : intervals) {
            for (List<Step> steps : matters.values()) {
                var earlier = last(steps, interval.kind(), interval.earlier());
                var later = last(steps, interval.kind(), interval.later());
                if (earlier != null && later != null && it.counts(later)) {
                    var reason = reason(interval, earlier.date(), later.date());
                    if (reason != null) {
                        found.add(new Evidence(later, reason));
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable Step last(List<Step> steps, String kind, String step) {
        return steps.stream()
                .filter(one -> one.kind().equals(kind) && one.step().equals(step))
                .reduce((one, next) -> next)
                .orElse(null);
    }

    private static @Nullable String reason(Pace interval, LocalDate earlier, LocalDate later) {
        var least = interval.least();
        var most = interval.most();
        if (later.isBefore(earlier)) {
            return "早于%s（%s）".formatted(interval.earlier(), earlier);
        }
        if (least != null && later.isBefore(least.atLeastFrom(earlier))) {
            return "距%s（%s）不满%s".formatted(interval.earlier(), earlier, least);
        }
        return most != null && later.isAfter(most.after(earlier))
                ? "距%s（%s）超过%s".formatted(interval.earlier(), earlier, most)
                : null;
    }
}
