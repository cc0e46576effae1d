package dabiao.assessment.measure;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Step;
import dabiao.rulebook.row.DayUnit;
import dabiao.rulebook.row.Interval;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cases whose two steps lie as far apart, or as close together, as they must. A case belongs to the year of its later
 * step, or, while that is missing, of the day by which it was due.
 */
final class Spacing {

    /** The two steps of one case; at least one is there. */
    private record Span(@Nullable Step from, @Nullable Step to) {}

    private final Cell cell;
    private final Interval row;

    Spacing(Cell cell, Interval row) {
        this.cell = cell;
        this.row = row;
    }

    List<PeriodFinding> findings() {
        return cell.task().periods().stream().map(this::finding).toList();
    }

    private PeriodFinding finding(Period period) {
        var counted = new ArrayList<Evidence>();
        var notCounted = new ArrayList<Evidence>();
        for (List<Step> steps : cases()) {
            var span = new Span(first(steps, row.from()), first(steps, row.to()));
            var fact = span.to() != null ? span.to() : span.from();
            if (fact != null && belongs(span, period)) {
                var reason = rejects(span);
                (reason == null ? counted : notCounted).add(new Evidence(fact, reason));
            }
        }
        int all = counted.size() + notCounted.size();
        if (all == 0) {
            return cell.empty(period, row.whenEmpty(), "件", "没有应看的“%s—%s”".formatted(row.from(), row.to()));
        }
        var had = BigDecimal.valueOf(counted.size());
        var measured = new Cell.Measured(
                period,
                null,
                BigDecimal.valueOf(all),
                had,
                notCounted.isEmpty(),
                "件",
                counted,
                notCounted,
                "“%s”到“%s”%s".formatted(row.from(), row.to(), limits()));
        return cell.judge(measured, cell.facts().asOf());
    }

    private Collection<List<Step>> cases() {
        var cases = new LinkedHashMap<String, List<Step>>();
        for (Step step : cell.facts().dossier().all(Step.class)) {
            if (step.kind().equals(row.matter()) && cell.tooLate(step) == null) {
                cases.computeIfAbsent(step.matter(), it -> new ArrayList<>()).add(step);
            }
        }
        return cases.values();
    }

    private static @Nullable Step first(List<Step> steps, String name) {
        Predicate<Step> wanted = it -> it.tags().containsAny(Words.of(name));
        return steps.stream().filter(wanted).findFirst().orElse(null);
    }

    private boolean belongs(Span span, Period period) {
        if (span.from() == null) {
            return row.fromRequired()
                    && span.to() != null
                    && period.contains(span.to().date());
        }
        if (span.to() != null) {
            return period.contains(span.to().date());
        }
        var latest = latest(span.from().date());
        return latest != null
                && period.contains(latest)
                && latest.isBefore(cell.facts().asOf());
    }

    private @Nullable String rejects(Span span) {
        if (span.from() == null) {
            return "没有“%s”的记录".formatted(row.from());
        }
        var from = span.from().date();
        var earliest = earliest(from);
        var latest = latest(from);
        if (span.to() == null) {
            return "“%s”在 %s，至 %s 应已“%s”，没有记录".formatted(row.from(), from, latest, row.to());
        }
        var to = span.to().date();
        if (earliest != null && to.isBefore(earliest)) {
            return "“%s”在 %s，最早 %s 才能“%s”".formatted(row.from(), from, earliest, row.to());
        }
        return latest != null && to.isAfter(latest)
                ? "“%s”在 %s，最迟 %s 应“%s”".formatted(row.from(), from, latest, row.to())
                : null;
    }

    /** A shortest time in working days takes in both its first and its last day, as a public notice does. */
    private @Nullable LocalDate earliest(LocalDate from) {
        if (row.least() == null) {
            return null;
        }
        return row.unit() == DayUnit.WORKING_DAY
                ? workingDaysAfter(from.minusDays(1), row.least())
                : after(from, row.least());
    }

    private @Nullable LocalDate latest(LocalDate from) {
        return row.most() == null ? null : after(from, row.most());
    }

    private LocalDate after(LocalDate day, int amount) {
        return switch (row.unit()) {
            case DAY -> day.plusDays(amount);
            case WORKING_DAY -> workingDaysAfter(day, amount);
            case MONTH -> day.plusMonths(amount);
            case YEAR -> day.plusYears(amount);
        };
    }

    private static LocalDate workingDaysAfter(LocalDate day, int amount) {
        var reached = day;
        int left = amount;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (reached.getDayOfWeek() != DayOfWeek.SATURDAY && reached.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return reached;
    }

    private String limits() {
        var unit = row.unit().word();
        return (row.least() == null ? "" : "不少于 %d %s".formatted(row.least(), unit))
                + (row.most() == null ? "" : "不超过 %d %s".formatted(row.most(), unit));
    }
}
