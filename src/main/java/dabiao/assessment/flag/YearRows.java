package dabiao.assessment.flag;

import dabiao.assessment.measure.Facts;
import dabiao.fact.Activity;
import dabiao.fact.Due;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one dossier that count for its year, each sort of them found once, since one flag after the other asks for them. */
final class YearRows {

    private final Facts facts;
    private final int year;
    private final Map<Class<?>, List<? extends Fact>> ledgers = new IdentityHashMap<>();
    private final Map<Words, List<Activity>> activities = new IdentityHashMap<>();
    private @Nullable Collection<List<Activity>> days;
    private @Nullable Collection<Member> members;
    private @Nullable Map<String, List<Due>> dues;

    YearRows(Facts facts, int year) {
        this.facts = facts;
        this.year = year;
    }

    Facts facts() {
        return facts;
    }

    int year() {
        return year;
    }

    boolean counts(Fact fact) {
        return fact.countsForYear() == year && !fact.date().isAfter(facts.asOf());
    }

    /** Those of a ledger that are dated up to the assessment day. */
    @SuppressWarnings("unchecked")
    <T extends Fact> List<T> all(Class<T> ledger) {
        return (List<T>)
                ledgers.computeIfAbsent(ledger, it -> counting(facts.dossier().all(ledger)));
    }

    /** Activities of any of the kinds; none where no kind is named. */
    @SuppressWarnings("unchecked")
    List<Activity> activities(Words kinds) {
        return kinds.isEmpty()
                ? List.of()
                : activities.computeIfAbsent(kinds, it -> counting((List<Activity>) facts.rows(Activity.class, kinds)));
    }

    /** Rows of any of the kinds; all of the ledger where no kind is named. */
    List<? extends Fact> of(Class<? extends Fact> ledger, Words kinds) {
        if (kinds.isEmpty()) {
            return all(ledger);
        }
        return ledger == Activity.class ? activities(kinds) : counting(facts.rows(ledger, kinds));
    }

    private <T extends Fact> List<T> counting(List<T> rows) {
        var counting = new ArrayList<T>(rows.size());
        for (T it : rows) {
            if (counts(it)) {
                counting.add(it);
            }
        }
        return counting;
    }

    /** The activities of each day on which there were several. */
    Collection<List<Activity>> days() {
        if (days == null) {
            var found = new HashMap<LocalDate, List<Activity>>();
            for (Activity it : all(Activity.class)) {
                found.computeIfAbsent(it.heldOn(), day -> new ArrayList<>(2)).add(it);
            }
            found.values().removeIf(it -> it.size() < 2);
            days = found.values();
        }
        return days;
    }

    /** Each member once, by code. */
    Collection<Member> members() {
        if (members == null) {
            var byCode = new TreeMap<String, Member>();
            facts.dossier().all(Member.class).forEach(it -> byCode.put(it.code(), it));
            members = byCode.values();
        }
        return members;
    }

    /** A member's dues up to the assessment day, one for each month, in their order. */
    List<Due> dues(Member member) {
        if (dues == null) {
            dues = new HashMap<>();
            for (Due it : facts.dossier().all(Due.class)) {
                if (!it.month().isAfter(facts.asOf())) {
                    add(it, dues.computeIfAbsent(it.member(), none -> new ArrayList<>()));
                }
            }
        }
        return dues.getOrDefault(member.code(), List.of());
    }

    /** Of several rows of one month the last counts. */
    private static void add(Due due, List<Due> earlier) {
        int last = earlier.size() - 1;
        if (last >= 0 && month(earlier.get(last)) == month(due)) {
            earlier.set(last, due);
        } else {
            earlier.add(due);
        }
    }

    /** Months since the year nought. */
    static int month(Due due) {
        return due.month().getYear() * 12 + due.month().getMonthValue() - 1;
    }
}
