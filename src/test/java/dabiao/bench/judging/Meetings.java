package dabiao.bench.judging;

import dabiao.assessment.Evidence;
import dabiao.assessment.Period;
import dabiao.assessment.PeriodFinding;
import dabiao.fact.Activity;
import dabiao.fact.Appraisal;
import dabiao.fact.Body;
import dabiao.fact.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 三会一课: what was held, and who was reached. */
final class Meetings {

    private static final String LESS_THAN_HALF = "到会不足半数";
    private static final String[] ELEMENTS = {"有主题", "有主讲", "有讨论", "有收获"};
    private static final String[] LACKING = {"缺“有主题”", "缺“有主讲”", "缺“有讨论”", "缺“有收获”"};

    private final Branch branch;
    private final Year year;
    private final Standing standing;
    private final List<Evidence> counted = new ArrayList<>();
    private final List<Evidence> notCounted = new ArrayList<>();

    Meetings(Branch branch, Standing standing) {
        this.branch = branch;
        this.year = branch.year;
        this.standing = standing;
    }

    List<PeriodFinding> general(Label label) {
        return held(label, branch.general, year.quarters, Meetings::tooFew);
    }

    List<PeriodFinding> committee(Label label) {
        return held(label, branch.committee, year.months, Meetings::tooFew);
    }

    List<PeriodFinding> lectures(Label label) {
        return held(label, branch.lectures, year.quarters, it -> null);
    }

    List<PeriodFinding> lecturesBySecretary(Label label) {
        return held(
                label,
                branch.lectures,
                year.halves,
                it -> branch.wasSecretary(it.lecturer(), it.heldOn()) ? null : "主讲人当时不是书记");
    }

    List<PeriodFinding> themes(Label label) {
        return held(label, branch.themes, year.months, it -> null);
    }

    List<PeriodFinding> groups(Label label) {
        var all = new ArrayList<PeriodFinding>(year.months.length * branch.groups.size());
        for (Body it : branch.groups) {
            group(label, it, all);
        }
        if (all.isEmpty()) {
            for (Period month : year.months) {
                all.add(standing.nothing(label, month, ""));
            }
        }
        return all;
    }

    private void group(Label label, Body body, List<PeriodFinding> into) {
        int next = 0;
        for (Period it : year.months) {
            next = take(branch.group, next, it, other -> null, body);
            if (!body.from().isAfter(it.last())
                    && (body.to() == null || !body.to().isBefore(it.first()))) {
                into.add(once(label, it, body, it.last()));
            }
        }
    }

    private static @Nullable String tooFew(Activity it) {
        if (it.present() == null || it.due() == null) {
            return LESS_THAN_HALF + "（相关栏目未填）";
        }
        return it.present() * 2L > it.due() ? null : LESS_THAN_HALF;
    }

    private List<PeriodFinding> held(
            Label label, List<Activity> held, Period[] periods, Function<Activity, @Nullable String> rejects) {
        var findings = new ArrayList<PeriodFinding>(periods.length);
        int next = 0;
        for (Period it : periods) {
            next = take(held, next, it, rejects, null);
            findings.add(once(label, it, null, it.last()));
        }
        return findings;
    }

    /** Takes what was held in a period, beginning with one by number; returns the number of the first that was held later. */
    private int take(
            List<Activity> held,
            int from,
            Period period,
            Function<Activity, @Nullable String> rejects,
            @Nullable Body body) {
        counted.clear();
        notCounted.clear();
        int next = from;
        while (next < held.size() && !held.get(next).heldOn().isAfter(period.last())) {
            var it = held.get(next++);
            if (!it.heldOn().isBefore(period.first())
                    && (body == null || body.code().equals(it.body()))) {
                put(it, it.heldOn().isAfter(branch.asOf) ? branch.tooLate : rejects.apply(it));
            }
        }
        return next;
    }

    private void put(Activity it, @Nullable String reason) {
        (reason == null ? counted : notCounted).add(new Evidence(it, reason));
    }

    private PeriodFinding once(Label label, Period period, @Nullable Body body, LocalDate dueBy) {
        var it = new Measured(
                period,
                body,
                BigDecimal.ONE,
                BigDecimal.valueOf(counted.size()),
                fixed(counted),
                fixed(notCounted),
                "");
        return standing.of(label, it, !counted.isEmpty(), dueBy);
    }

    private static List<Evidence> fixed(List<Evidence> some) {
        return some.isEmpty() ? List.of() : List.copyOf(some);
    }

    /** 组织生活会: counted for the year that it was handed in for. */
    PeriodFinding life(Label label) {
        counted.clear();
        notCounted.clear();
        for (Activity it : branch.life) {
            if (it.countsForYear() == year.year) {
                put(it, it.heldOn().isAfter(branch.asOf) ? branch.tooLate : null);
            } else if (it.heldOn().getYear() == year.year) {
                put(it, "属于 " + it.countsForYear() + " 年度");
            }
        }
        return once(label, year.whole, null, year.nextMarch);
    }

    /** 主题党日“四有”. */
    PeriodFinding wholeThemes(Label label) {
        counted.clear();
        notCounted.clear();
        for (Activity it : branch.themes) {
            if (it.heldOn().getYear() == year.year && !it.heldOn().isAfter(branch.asOf)) {
                put(it, lacks(it));
            }
        }
        return standing.share(label, year.whole, counted, notCounted);
    }

    private static @Nullable String lacks(Activity it) {
        for (int i = 0; i < ELEMENTS.length; i++) {
            if (!it.elements().contains(ELEMENTS[i])) {
                return LACKING[i];
            }
        }
        return null;
    }

    PeriodFinding talks(Label label) {
        counted.clear();
        notCounted.clear();
        var reached = new HashSet<String>();
        for (Activity it : branch.talks) {
            if (it.heldOn().getYear() == year.year) {
                boolean late = it.heldOn().isAfter(branch.asOf);
                put(it, late ? branch.tooLate : null);
                if (!late) {
                    reached.addAll(it.attendees().list());
                }
            }
        }
        return covered(label, branch.roster, "对象按 " + branch.people, reached, year.whole.last());
    }

    PeriodFinding appraisals(Label label) {
        counted.clear();
        notCounted.clear();
        var reached = new HashSet<String>();
        for (Appraisal it : branch.dossier.all(Appraisal.class)) {
            if (it.kind().equals("民主评议党员")
                    && (it.countsForYear() == year.year || it.date().getYear() == year.year)) {
                var reason = rejects(it);
                (reason == null ? counted : notCounted).add(new Evidence(it, reason));
                if (reason == null && it.object() != null) {
                    reached.add(it.object());
                }
            }
        }
        var full = new ArrayList<Member>(branch.roster.size());
        for (Member it : branch.roster) {
            if (it.fullOn(branch.day)) {
                full.add(it);
            }
        }
        return covered(label, full, "对象按 " + branch.onRoster("正式党员", full.size()), reached, year.nextMarch);
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

    private PeriodFinding covered(Label label, List<Member> wanted, String note, Set<String> reached, LocalDate dueBy) {
        if (wanted.isEmpty()) {
            return standing.nothing(label, year.whole, note);
        }
        int had = 0;
        for (Member it : wanted) {
            if (reached.contains(it.code())) {
                had++;
            } else {
                notCounted.add(new Evidence(it, "没有相应记录"));
            }
        }
        var needed = BigDecimal.valueOf(wanted.size());
        var it = new Measured(year.whole, null, needed, BigDecimal.valueOf(had), counted, notCounted, note);
        return standing.of(label, it, had == wanted.size(), dueBy);
    }
}
