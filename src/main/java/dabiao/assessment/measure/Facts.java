package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.fact.Activity;
import dabiao.fact.Body;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.Step;
import dabiao.fact.Tenure;
import dabiao.rulebook.row.Applies;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The dossier of one organisation, arranged so that rules find what they ask for. Belongs to one assessment. */
public final class Facts {

    private final Dossier dossier;
    private final LocalDate asOf;
    private final Map<String, List<Activity>> activitiesByKind = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, List<Tenure>> tenures = new HashMap<>();
    private final Map<Applies, Map<Period, Boolean>> classes = new IdentityHashMap<>();

    public Facts(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        for (Activity activity : dossier.all(Activity.class)) {
            for (String kind : activity.kinds()) {
                activitiesByKind.computeIfAbsent(kind, it -> new ArrayList<>()).add(activity);
            }
        }
        dossier.all(Member.class).forEach(it -> members.put(it.code(), it));
        dossier.all(Tenure.class)
                .forEach(it -> tenures.computeIfAbsent(it.member(), code -> new ArrayList<>())
                        .add(it));
    }

    /** Whether the organisation belongs to a class in a period; found once, since every criterion asks it again. */
    boolean remembered(Applies applies, Period period, BooleanSupplier belongs) {
        return classes.computeIfAbsent(applies, it -> new IdentityHashMap<>())
                .computeIfAbsent(period, it -> belongs.getAsBoolean());
    }

    public Dossier dossier() {
        return dossier;
    }

    public Organisation organisation() {
        return dossier.organisation();
    }

    /** The day of the assessment; what is dated later is not looked at. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The rows of a ledger that are of any of the kinds, by day; all rows where no kind is asked for. */
    public List<? extends Fact> rows(Class<? extends Fact> ledger, Words kinds) {
        if (kinds.isEmpty()) {
            return dossier.all(ledger);
        }
        if (ledger == Activity.class && kinds.size() == 1) {
            return activitiesByKind.getOrDefault(kinds.list().get(0), List.of());
        }
        return dossier.all(ledger).stream()
                .filter(it -> it.kinds().containsAny(kinds))
                .toList();
    }

    /** Whether anything at all was handed in for a ledger for the assessed year, in it, or that lasted into it, as an open case does. */
    public boolean has(Class<? extends Fact> ledger) {
        int year = dossier.year();
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        return dossier.all(ledger).stream()
                .anyMatch(it -> it.countsForYear() == year
                        || it instanceof Step
                        || Life.of(it).touches(first, last));
    }

    public List<Member> roster(LocalDate day) {
        return dossier.all(Member.class).stream().filter(it -> it.on(day)).toList();
    }

    public List<Body> bodies(String kind) {
        return dossier.all(Body.class).stream()
                .filter(it -> it.kind().equals(kind))
                .toList();
    }

    public List<Decision> decisions(String kind, String subject) {
        return dossier.all(Decision.class).stream()
                .filter(it -> it.kind().equals(kind) && it.subject().equals(subject))
                .toList();
    }

    /**
     * Whether a member was something on a day: 正式党员 and 预备党员 by the dates of the roster, every other word by a tenure of that
     * kind or content (离退休, 免除, 书记…).
     */
    public boolean was(@Nullable String member, String what, LocalDate day) {
        var found = member == null ? null : members.get(member);
        return switch (what) {
            case "正式党员" -> found != null && found.fullOn(day);
            case "预备党员" -> found != null && !found.fullOn(day);
            default -> member != null && tenureOn(member, what, day);
        };
    }

    private boolean tenureOn(String member, String what, LocalDate day) {
        for (Tenure tenure : tenures.getOrDefault(member, List.of())) {
            if (tenure.on(day) && (tenure.what().equals(what) || tenure.kind().equals(what))) {
                return true;
            }
        }
        return false;
    }

    /** The name of a member, or what was written where no such member is known. */
    public String nameOf(String member) {
        var found = members.get(member);
        return found == null ? member : found.name();
    }
}
