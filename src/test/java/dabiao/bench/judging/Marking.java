package dabiao.bench.judging;

import static dabiao.bench.judging.Branch.ZERO;

import dabiao.assessment.Status;
import dabiao.bench.judging.Outcome.Marked;
import dabiao.bench.judging.Outcome.OfCriterion;
import dabiao.bench.judging.Outcome.OfPeriod;
import dabiao.bench.judging.Outcome.Remedied;
import dabiao.bench.judging.Outcome.Taken;
import dabiao.fact.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From periods to a criterion: its status, marks, and whether it can be remedied. */
final class Marking {

    private final Branch branch;
    private final Year year;

    Marking(Branch branch, Year year) {
        this.branch = branch;
        this.year = year;
    }

    OfCriterion criterion(Asked asked, List<OfPeriod> periods) {
        var status = overall(periods, OfPeriod::status);
        var needed = ZERO;
        var had = ZERO;
        var shortfall = ZERO;
        for (OfPeriod it : periods) {
            if (it.status() == Status.MET || it.status().isMissed()) {
                needed = needed.add(it.needed());
                had = had.add(periods.size() == 1 ? it.had() : it.had().min(it.needed()));
                shortfall = it.status().isMissed() ? shortfall.add(it.shortfall()) : shortfall;
            }
        }
        var marks = marks(asked, periods, status);
        return set(new OfCriterion(asked.id, status, needed, had, shortfall, marks, periods, remedy(asked, periods)));
    }

    private static Status overall(List<OfPeriod> periods, Function<OfPeriod, Status> of) {
        int[] times = new int[Status.values().length];
        for (OfPeriod it : periods) {
            times[of.apply(it).ordinal()]++;
        }
        int missed =
                times[Status.NOT_MET.ordinal()] + times[Status.PARTLY_MET.ordinal()] + times[Status.NO_DATA.ordinal()];
        boolean met = times[Status.MET.ordinal()] > 0;
        if (missed == 0) {
            return times[Status.NOT_DUE.ordinal()] > 0
                    ? Status.NOT_DUE
                    : met ? Status.MET : times[Status.WAIVED.ordinal()] > 0 ? Status.WAIVED : Status.NOT_APPLICABLE;
        }
        if (met || times[Status.PARTLY_MET.ordinal()] > 0) {
            return Status.PARTLY_MET;
        }
        return times[Status.NOT_MET.ordinal()] > 0 ? Status.NOT_MET : Status.NO_DATA;
    }

    private Marked marks(Asked asked, List<OfPeriod> periods, Status status) {
        switch (status) {
            case NOT_APPLICABLE -> {
                return new Marked(asked.full, asked.full, asked.full, true, List.of());
            }
            case NOT_DUE -> {
                if (periods.stream().noneMatch(it -> it.status() == Status.MET)) {
                    return new Marked(asked.full, ZERO, ZERO, false, List.of());
                }
            }
            case NO_DATA -> {
                return new Marked(asked.full, ZERO, ZERO, true, List.of(new Taken(asked.full, "全年")));
            }
            default -> {}
        }
        var deductions = deductions(asked, periods, OfPeriod::status);
        var earned = left(asked, deductions);
        boolean excused = periods.stream().anyMatch(it -> it.status() != it.computed());
        var raw = excused ? left(asked, deductions(asked, periods, OfPeriod::computed)) : earned;
        return new Marked(asked.full, raw, earned, true, deductions);
    }

    private static BigDecimal left(Asked asked, List<Taken> deductions) {
        var left = asked.full;
        for (Taken it : deductions) {
            left = left.subtract(it.amount());
        }
        return left;
    }

    private static List<Taken> deductions(Asked asked, List<OfPeriod> periods, Function<OfPeriod, Status> of) {
        return switch (asked.way) {
            case PER_MISS -> perMiss(asked, periods, of);
            case ALL_OR_NOTHING -> overall(periods, of).isMissed() ? List.of(new Taken(asked.full, "全年")) : List.of();
            case SHARE -> share(asked, periods, of);
        };
    }

    private static List<Taken> perMiss(Asked asked, List<OfPeriod> periods, Function<OfPeriod, Status> of) {
        var deductions = new ArrayList<Taken>();
        var left = asked.full;
        for (OfPeriod it : periods) {
            if (of.apply(it).isMissed()) {
                var taken = asked.perMiss.multiply(it.shortfall()).min(left);
                left = left.subtract(taken);
                deductions.add(new Taken(taken, it.label()));
            }
        }
        return deductions;
    }

    private static List<Taken> share(Asked asked, List<OfPeriod> periods, Function<OfPeriod, Status> of) {
        var it = periods.get(0);
        var status = of.apply(it);
        if (!status.isMissed()) {
            return List.of();
        }
        var had = it.had().min(it.needed());
        if (had.compareTo(it.needed()) < 0) {
            var earned = asked.full.multiply(had).divide(it.needed(), 2, RoundingMode.HALF_UP);
            return List.of(new Taken(asked.full.subtract(earned), "全年"));
        }
        return status == Status.NO_DATA ? List.of(new Taken(asked.full, "全年")) : List.of();
    }

    private Remedied remedy(Asked asked, List<OfPeriod> periods) {
        int missed = 0;
        int open = 0;
        LocalDate missedUntil = null;
        LocalDate comingUntil = null;
        boolean coming = false;
        for (OfPeriod it : periods) {
            var until = until(asked, it);
            if (it.status().isMissed()) {
                missed++;
                open += until == null ? 0 : 1;
                missedUntil = sooner(missedUntil, until);
            } else if (it.status() == Status.NOT_DUE) {
                coming = true;
                comingUntil = sooner(comingUntil, until);
            }
        }
        if (missed == 0) {
            return coming ? new Remedied(true, true, comingUntil) : Remedied.NOT_NEEDED;
        }
        return open == 0 ? Remedied.TOO_LATE : new Remedied(true, open == missed, missedUntil);
    }

    private @Nullable LocalDate until(Asked asked, OfPeriod it) {
        var until = switch (asked.until) {
            case PERIOD_END -> it.stretch().last();
            case YEAR_END -> year.whole.last();
            case NEXT_MARCH -> year.nextMarch;
            case NEVER -> null;
        };
        return until == null || until.isBefore(branch.asOf) ? null : until;
    }

    private static @Nullable LocalDate sooner(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    /** As a Party body set it, if it did. */
    private OfCriterion set(OfCriterion it) {
        return overruling(it.id()).map(by -> set(it, by)).orElse(it);
    }

    java.util.Optional<Decision> overruling(String subject) {
        var day = branch.asOf.isBefore(year.whole.last()) ? branch.asOf : year.whole.last();
        return branch.decisions("评定更正", subject).stream()
                .filter(it -> it.covers(day, day)
                        && Branch.byTwo(it)
                        && it.reference() != null
                        && !it.reference().isBlank())
                .max(Comparator.comparing(Decision::from).thenComparing(Decision::code));
    }

    private static OfCriterion set(OfCriterion it, Decision by) {
        var content = by.content() == null ? "" : by.content();
        var full = it.marks().full();
        return switch (content) {
            case "达标" -> set(it, full.max(it.marks().earned()), Status.MET);
            case "不达标" -> set(it, ZERO, Status.NOT_MET);
            default -> {
                if (!content.matches("\\d{1,6}(\\.\\d{1,4})?")) {
                    yield it;
                }
                var marks = new BigDecimal(content).min(full);
                yield set(
                        it,
                        marks,
                        marks.compareTo(full) >= 0
                                ? Status.MET
                                : marks.signum() == 0 ? Status.NOT_MET : Status.PARTLY_MET);
            }
        };
    }

    private static OfCriterion set(OfCriterion it, BigDecimal earned, Status status) {
        var old = it.marks();
        return new OfCriterion(
                it.id(),
                status,
                it.needed(),
                it.had(),
                it.shortfall(),
                new Marked(old.full(), old.raw(), earned, true, old.deductions()),
                it.periods(),
                Remedied.NOT_NEEDED);
    }
}
