package dabiao.assessment.measure;

import dabiao.fact.Body;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.Step;
import dabiao.fact.Tenure;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dossier of one organisation, arranged so that rules find what they ask for. Belongs to one assessment. */
public final class Facts {

    private final Dossier dossier;
    private final LocalDate asOf;
    private final Map<Class<?>, Map<String, List<Fact>>> byKind = new IdentityHashMap<>();
    private final Map<Class<?>, Boolean> handedIn = new IdentityHashMap<>();
    private final Map<LocalDate, List<Member>> rosters = new HashMap<>();
    private final Map<EditionPlan, Belonging> belongings = new IdentityHashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, List<Tenure>> tenures = new HashMap<>();

    public Facts(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
        for (Member it : dossier.all(Member.class)) {
            members.put(it.code(), it);
        }
        for (Tenure it : dossier.all(Tenure.class)) {
            tenures.computeIfAbsent(it.member(), code -> new ArrayList<>()).add(it);
        }
    }

    /** Which classes of an edition the organisation belongs to. */
    Belonging belonging(EditionPlan plan) {
        return belongings.computeIfAbsent(plan, it -> new Belonging(it, this));
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
        var byKind = byKind(ledger);
        if (kinds.size() == 1) {
            return byKind.getOrDefault(kinds.list().get(0), List.of());
        }
        var rows = new ArrayList<Fact>();
        for (Fact it : dossier.all(ledger)) {
            if (it.kinds().containsAny(kinds)) {
                rows.add(it);
            }
        }
        return rows;
    }

    private Map<String, List<Fact>> byKind(Class<? extends Fact> ledger) {
        return byKind.computeIfAbsent(ledger, it -> sorted(dossier.all(ledger)));
    }

    private static Map<String, List<Fact>> sorted(List<? extends Fact> rows) {
        var sorted = new HashMap<String, List<Fact>>();
        for (Fact row : rows) {
            for (String kind : row.kinds().list()) {
                sorted.computeIfAbsent(kind, it -> new ArrayList<>()).add(row);
            }
        }
        return sorted;
    }

    /** Whether anything at all was handed in for a ledger for the assessed year, in it, or that lasted into it, as an open case does. */
    public boolean has(Class<? extends Fact> ledger) {
        return handedIn.computeIfAbsent(ledger, it -> isHandedIn(dossier.all(ledger)));
    }

    private boolean isHandedIn(List<? extends Fact> rows) {
        int year = dossier.year();
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        for (Fact it : rows) {
            if (it.countsForYear() == year || it instanceof Step || Life.of(it).touches(first, last)) {
                return true;
            }
        }
        return false;
    }

    /** The members on the roster on a day. */
    public List<Member> roster(LocalDate day) {
        return rosters.computeIfAbsent(day, this::on);
    }

    private List<Member> on(LocalDate day) {
        var roster = new ArrayList<Member>();
        for (Member it : dossier.all(Member.class)) {
            if (it.on(day)) {
                roster.add(it);
            }
        }
        return roster;
    }

    public List<Body> bodies(String kind) {
        var bodies = new ArrayList<Body>();
        for (Body it : dossier.all(Body.class)) {
            if (it.kind().equals(kind)) {
                bodies.add(it);
            }
        }
        return bodies;
    }

    public List<Decision> decisions(String kind, String subject) {
        var decisions = new ArrayList<Decision>(0);
        for (Decision it : dossier.all(Decision.class)) {
            if (it.kind().equals(kind) && it.subject().equals(subject)) {
                decisions.add(it);
            }
        }
        return decisions;
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
