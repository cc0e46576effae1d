package dabiao.bench.judging;

import static dabiao.bench.judging.Branch.ZERO;

import dabiao.assessment.Status;
import dabiao.bench.judging.Branch.Measured;
import dabiao.bench.judging.Outcome.OfPeriod;
import dabiao.bench.judging.Outcome.Seen;
import dabiao.bench.judging.Outcome.Stretch;
import dabiao.fact.Activity;
import dabiao.fact.Appraisal;
import dabiao.fact.Body;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 三会一课: what was held, and who was reached. */
final class Meetings {

    private static final String LESS_THAN_HALF = "到会不足半数";

    private final Branch branch;
    private final Year year;

    Meetings(Branch branch, Year year) {
        this.branch = branch;
        this.year = year;
    }

    List<OfPeriod> general() {
        return held(Asked.GENERAL_MEETING, branch.general, year.quarters, null, Meetings::tooFew);
    }

    List<OfPeriod> committee() {
        return held(Asked.COMMITTEE_MEETING, branch.committee, year.months, null, Meetings::tooFew);
    }

    List<OfPeriod> lectures() {
        return held(Asked.LECTURE, branch.lectures, year.quarters, null, it -> null);
    }

    List<OfPeriod> lecturesBySecretary() {
        return held(
                Asked.LECTURE_BY_SECRETARY,
                branch.lectures,
                year.halves,
                null,
                it -> branch.wasSecretary(it.lecturer(), it.heldOn()) ? null : "主讲人当时不是书记");
    }

    List<OfPeriod> themes() {
        return held(Asked.THEME_DAY, branch.themes, year.months, null, it -> null);
    }

    List<OfPeriod> groups() {
        var all = new ArrayList<OfPeriod>();
        for (Body it : branch.groups) {
            all.addAll(held(Asked.GROUP_MEETING, branch.group, year.months, it, activity -> null));
        }
        if (all.isEmpty()) {
            for (Stretch month : year.months) {
                all.add(branch.empty(Asked.GROUP_MEETING, month, Status.NOT_APPLICABLE));
            }
        }
        return all;
    }

    private static @Nullable String tooFew(Activity it) {
        if (it.present() == null || it.due() == null) {
            return LESS_THAN_HALF + "（相关栏目未填）";
        }
        return it.present() * 2 > it.due() ? null : LESS_THAN_HALF;
    }

    private List<OfPeriod> held(
            Asked asked,
            List<Activity> held,
            Stretch[] stretches,
            @Nullable Body body,
            Function<Activity, @Nullable String> rejects) {
        var sorted = new Sorted(stretches.length);
        for (Activity it : held) {
            int index = year.index(it.heldOn(), stretches.length);
            if (index >= 0 && (body == null || body.code().equals(it.body()))) {
                sorted.add(index, it.code(), it.heldOn().isAfter(branch.asOf) ? branch.tooLate : rejects.apply(it));
            }
        }
        var periods = new ArrayList<OfPeriod>(stretches.length);
        for (Stretch it : stretches) {
            if (body == null || Branch.touches(body, it)) {
                periods.add(once(asked, sorted.of(it, body), it.last()));
            }
        }
        return periods;
    }

    private OfPeriod once(Asked asked, Measured it, LocalDate dueBy) {
        return branch.judged(asked, it, it.had().signum() > 0, dueBy, true, Activity.class);
    }

    /** 组织生活会: counted for the year that it was handed in for. */
    List<OfPeriod> life() {
        var sorted = new Sorted(1);
        for (Activity it : branch.life) {
            if (it.countsForYear() == year.year) {
                sorted.add(0, it.code(), it.heldOn().isAfter(branch.asOf) ? branch.tooLate : null);
            } else if (it.heldOn().getYear() == year.year) {
                sorted.add(0, it.code(), "属于 " + it.countsForYear() + " 年度");
            }
        }
        return List.of(once(Asked.LIFE_MEETING, sorted.of(year.whole, null), year.nextMarch));
    }

    /** 主题党日“四有”. */
    List<OfPeriod> wholeThemes() {
        var sorted = new Sorted(1);
        for (Activity it : branch.themes) {
            if (it.heldOn().getYear() == year.year && !it.heldOn().isAfter(branch.asOf)) {
                sorted.add(0, it.code(), lacks(it));
            }
        }
        return List.of(sorted.share(Asked.WHOLE_THEME_DAY, year.whole, branch, Activity.class));
    }

    private static @Nullable String lacks(Activity it) {
        for (String element : new String[] {"有主题", "有主讲", "有讨论", "有收获"}) {
            if (!it.elements().contains(element)) {
                return "缺“" + element + "”";
            }
        }
        return null;
    }

    List<OfPeriod> talks() {
        var sorted = new Sorted(1);
        var reached = new HashSet<String>();
        for (Activity it : branch.talks) {
            if (it.heldOn().getYear() == year.year) {
                boolean late = it.heldOn().isAfter(branch.asOf);
                sorted.add(0, it.code(), late ? branch.tooLate : null);
                if (!late) {
                    reached.addAll(it.attendees().list());
                }
            }
        }
        return List.of(covered(Asked.TALK, branch.roster, reached, sorted, new Due(year.whole.last(), Activity.class)));
    }

    List<OfPeriod> appraisals() {
        var sorted = new Sorted(1);
        var reached = new HashSet<String>();
        for (Appraisal it : branch.dossier.all(Appraisal.class)) {
            if (it.kind().equals("民主评议党员")
                    && (it.countsForYear() == year.year || it.date().getYear() == year.year)) {
                var reason = rejects(it);
                sorted.add(0, it.code(), reason);
                if (reason == null && it.object() != null) {
                    reached.add(it.object());
                }
            }
        }
        var day = branch.asOf.isBefore(year.whole.last()) ? branch.asOf : year.whole.last();
        var full = branch.roster.stream().filter(it -> it.fullOn(day)).toList();
        return List.of(covered(Asked.APPRAISAL, full, reached, sorted, new Due(year.nextMarch, Appraisal.class)));
    }

    private @Nullable String rejects(Appraisal it) {
        if (it.countsForYear() != year.year) {
            return "属于 " + it.countsForYear() + " 年度";
        }
        if (it.date().isAfter(branch.asOf)) {
            return branch.tooLate;
        }
        return it.grade() == null || it.grade().isBlank() ? "没有评定等次" : null;
    }

    private record Due(LocalDate by, Class<? extends Fact> ledger) {}

    private OfPeriod covered(Asked asked, List<Member> wanted, HashSet<String> reached, Sorted sorted, Due due) {
        if (wanted.isEmpty()) {
            return branch.empty(asked, year.whole, Status.NOT_APPLICABLE);
        }
        var found = sorted.of(year.whole, null);
        var notCounted = new ArrayList<>(found.notCounted());
        int had = 0;
        for (Member it : wanted) {
            if (reached.contains(it.code())) {
                had++;
            } else {
                notCounted.add(new Seen(it.code(), "没有相应记录"));
            }
        }
        var measured = new Measured(
                year.whole,
                null,
                BigDecimal.valueOf(wanted.size()),
                had == 0 ? ZERO : BigDecimal.valueOf(had),
                found.counted(),
                notCounted);
        return branch.judged(asked, measured, had >= wanted.size(), due.by(), true, due.ledger());
    }
}
