package dabiao.bench.judging;

import dabiao.fact.Activity;
import dabiao.fact.Body;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one branch, sorted once into what the criteria ask for. */
final class Branch {

    final Dossier dossier;
    final Organisation organisation;
    final LocalDate asOf;
    final Year year;
    final String tooLate;
    /** The last day of the year, or the assessment day where that comes first. */
    final LocalDate day;

    final boolean throughout;
    final List<Decision> decisions;
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
    final String people;
    private final List<Tenure> secretaries = new ArrayList<>();

    Branch(Dossier dossier, LocalDate asOf, Year year) {
        this.dossier = dossier;
        this.organisation = dossier.organisation();
        this.asOf = asOf;
        this.year = year;
        this.tooLate = "晚于考核日 " + asOf;
        this.day = asOf.isBefore(year.whole.last()) ? asOf : year.whole.last();
        this.throughout = organisation.existsThroughout(year.whole.first(), year.whole.last());
        this.decisions = dossier.all(Decision.class);
        activities();
        bodies();
        members();
        this.people = onRoster("党员", roster.size());
    }

    private void activities() {
        for (Activity it : dossier.all(Activity.class)) {
            var kinds = it.kinds().list();
            for (int i = 0; i < kinds.size(); i++) {
                switch (kinds.get(i)) {
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
    }

    private void bodies() {
        for (Body it : dossier.all(Body.class)) {
            switch (it.kind()) {
                case "支委会" -> committees.add(it);
                case "党小组" -> groups.add(it);
                default -> {}
            }
        }
    }

    private void members() {
        for (Tenure it : dossier.all(Tenure.class)) {
            if (it.what().equals("书记") || it.kind().equals("书记")) {
                secretaries.add(it);
            }
        }
        for (Member it : dossier.all(Member.class)) {
            if (it.on(day)) {
                roster.add(it);
            }
        }
    }

    boolean wasSecretary(@Nullable String member, LocalDate when) {
        for (Tenure it : secretaries) {
            if (it.member().equals(member) && it.on(when)) {
                return true;
            }
        }
        return false;
    }

    /** How the roster is told of. */
    String onRoster(String whom, int heads) {
        return day + " 在册" + whom + "计 " + heads + " 人";
    }

    boolean handedIn(Class<? extends Fact> ledger) {
        for (Fact it : dossier.all(ledger)) {
            if (it.countsForYear() == year.year || it.date().getYear() == year.year) {
                return true;
            }
        }
        return false;
    }

    static boolean byTwo(Decision it) {
        return !it.requestedBy().equals(it.approvedBy());
    }
}
