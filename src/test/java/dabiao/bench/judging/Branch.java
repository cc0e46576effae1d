package dabiao.bench.judging;

import dabiao.assessment.Status;
import dabiao.bench.judging.Outcome.OfPeriod;
import dabiao.bench.judging.Outcome.Seen;
import dabiao.bench.judging.Outcome.Stretch;
import dabiao.fact.Activity;
import dabiao.fact.Body;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Tenure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one branch, sorted once into what the criteria ask for. */
final class Branch {

    static final BigDecimal ZERO = BigDecimal.ZERO;

    final Dossier dossier;
    final LocalDate asOf;
    final int year;
    final String tooLate;
    final List<Activity> general = new ArrayList<>();
    final List<Activity> committee = new ArrayList<>();
    final List<Activity> group = new ArrayList<>();
    final List<Activity> lectures = new ArrayList<>();
    final List<Activity> themes = new ArrayList<>();
    final List<Activity> life = new ArrayList<>();
    final List<Activity> talks = new ArrayList<>();
    final List<Body> committees = new ArrayList<>();
    final List<Body> groups = new ArrayList<>();
    final List<Member> roster = new ArrayList<>();
    private final List<Tenure> secretaries = new ArrayList<>();
    private final List<Decision> decisions;

    Branch(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        year = dossier.year();
        tooLate = "晚于考核日 " + asOf;
        decisions = dossier.all(Decision.class);
        dossier.all(Activity.class).forEach(this::sort);
        for (Body it : dossier.all(Body.class)) {
            switch (it.kind()) {
                case "支委会" -> committees.add(it);
                case "党小组" -> groups.add(it);
                default -> {}
            }
        }
        for (Tenure it : dossier.all(Tenure.class)) {
            if (it.what().equals("书记") || it.kind().equals("书记")) {
                secretaries.add(it);
            }
        }
        var end = LocalDate.of(year, 12, 31);
        var day = asOf.isBefore(end) ? asOf : end;
        for (Member it : dossier.all(Member.class)) {
            if (it.on(day)) {
                roster.add(it);
            }
        }
    }

    private void sort(Activity it) {
        for (String kind : it.kinds()) {
            switch (kind) {
                case "党员大会" -> general.add(it);
                case "支委会" -> committee.add(it);
                case "党小组会" -> group.add(it);
                case "党课" -> lectures.add(it);
                case "主题党日" -> themes.add(it);
                case "组织生活会" -> life.add(it);
                case "谈心谈话" -> talks.add(it);
                default -> {}
            }
        }
    }

    boolean wasSecretary(@Nullable String member, LocalDate day) {
        for (Tenure it : secretaries) {
            if (it.member().equals(member) && it.on(day)) {
                return true;
            }
        }
        return false;
    }

    List<Decision> decisions(String kind, String subject) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        return decisions.stream()
                .filter(it -> it.kind().equals(kind) && it.subject().equals(subject))
                .toList();
    }

    boolean handedIn(Class<? extends Fact> ledger) {
        for (Fact it : dossier.all(ledger)) {
            if (it.countsForYear() == year || it.date().getYear() == year) {
                return true;
            }
        }
        return false;
    }

    /** What was had of what is needed, once it is known whether anybody owes it and whether it is due. */
    OfPeriod judged(
            Asked asked, Measured it, boolean met, LocalDate dueBy, boolean divisible, Class<? extends Fact> ledger) {
        if (!owed(asked, it.stretch(), it.body())) {
            return it.as(Status.NOT_APPLICABLE);
        }
        if (met) {
            return it.as(Status.MET);
        }
        if (asOf.isBefore(dueBy)) {
            return it.as(Status.NOT_DUE);
        }
        boolean something = it.had().signum() > 0;
        if (!something && !handedIn(ledger)) {
            return excused(asked, it.as(Status.NO_DATA));
        }
        return excused(asked, it.as(something && divisible ? Status.PARTLY_MET : Status.NOT_MET));
    }

    /** A stretch without anything to be looked at. */
    OfPeriod empty(Asked asked, Stretch stretch, Status status) {
        var it = new Measured(stretch, null, ZERO, ZERO, List.of(), List.of());
        if (!owed(asked, stretch, null)) {
            return it.as(Status.NOT_APPLICABLE);
        }
        if (status == Status.NO_DATA && stretch.last().isAfter(asOf)) {
            return it.as(Status.NOT_DUE);
        }
        return status == Status.NO_DATA ? excused(asked, it.as(status)) : it.as(status);
    }

    private boolean owed(Asked asked, Stretch it, @Nullable Body body) {
        if (!dossier.organisation().existsThroughout(it.first(), it.last())) {
            return false;
        }
        if (body != null && !covers(body, it)) {
            return false;
        }
        return switch (asked) {
            case COMMITTEE_MEETING -> anyCovers(committees, it);
            case GROUP_MEETING -> anyCovers(groups, it);
            default -> true;
        };
    }

    private static boolean anyCovers(List<Body> bodies, Stretch stretch) {
        for (Body it : bodies) {
            if (covers(it, stretch)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Body it, Stretch stretch) {
        return !it.from().isAfter(stretch.first())
                && (it.to() == null || !it.to().isBefore(stretch.last()));
    }

    static boolean touches(Body it, Stretch stretch) {
        return !it.from().isAfter(stretch.last())
                && (it.to() == null || !it.to().isBefore(stretch.first()));
    }

    private OfPeriod excused(Asked asked, OfPeriod it) {
        for (Decision decision : decisions("豁免", asked.id)) {
            if (decision.covers(it.stretch().first(), it.stretch().last())) {
                return byTwo(decision) ? it.with(Status.WAIVED) : it;
            }
        }
        for (Decision decision : decisions("佐证认定", asked.id)) {
            if (decision.covers(it.stretch().first(), it.stretch().last()) && byTwo(decision)) {
                return it.with(Status.MET);
            }
        }
        return it;
    }

    static boolean byTwo(Decision it) {
        return !it.requestedBy().equals(it.approvedBy());
    }

    /** What was found in one stretch. */
    record Measured(
            Stretch stretch,
            @Nullable Body body,
            BigDecimal needed,
            BigDecimal had,
            List<Seen> counted,
            List<Seen> notCounted) {

        OfPeriod as(Status status) {
            var shortfall = had.compareTo(needed) >= 0 ? ZERO : needed.subtract(had);
            var of = body == null ? null : body.name();
            return new OfPeriod(stretch, of, status, status, needed, had, shortfall, counted, notCounted);
        }
    }
}
