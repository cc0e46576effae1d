package dabiao.assessment.measure;

import dabiao.fact.Activity;
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

    private static final int FEW = 8;

    private final Dossier dossier;
    private final LocalDate asOf;
    private final List<Decision> decisions;
    private final AskedKinds asked;
    private AskedKinds.@Nullable Shelved activities;
    private final Map<Class<?>, Map<Words, List<Fact>>> byKinds = new IdentityHashMap<>(FEW);
    private final Map<Class<?>, Boolean> handedIn = new IdentityHashMap<>(FEW);
    private final Map<LocalDate, String> written = new HashMap<>();
    private final Map<LocalDate, List<Member>> rosters = new HashMap<>();
    private final Map<EditionPlan, Belonging> belongings = new IdentityHashMap<>(FEW);
    private @Nullable People people;
    private @Nullable String tooLate;
    private final Map<String, List<Tenure>> tenures = new HashMap<>();

    public Facts(Dossier dossier, LocalDate asOf) {
        this(dossier, asOf, AskedKinds.NONE);
    }

    /** {@code asked}: the kinds of activity that will be asked for again and again. */
    public Facts(Dossier dossier, LocalDate asOf, AskedKinds asked) {
        this.dossier = dossier;
        this.asOf = asOf;
        this.asked = asked;
        this.decisions = dossier.all(Decision.class);
    }

    /** Which classes of an edition the organisation belongs to. */
    Belonging belonging(EditionPlan plan) {
        return belongings.computeIfAbsent(plan, it -> new Belonging(it, this));
    }

    /** The members by number. */
    public People people() {
        if (people == null) {
            people = new People(dossier.all(Member.class));
        }
        return people;
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
        int shelf = ledger == Activity.class ? asked.shelf(kinds) : -1;
        return shelf >= 0 ? activities(shelf) : picked(ledger, kinds);
    }

    private List<Fact> activities(int shelf) {
        if (activities == null) {
            activities = asked.lay(dossier.all(Activity.class));
        }
        return activities.on(shelf);
    }

    private List<Fact> picked(Class<? extends Fact> ledger, Words kinds) {
        return byKinds.computeIfAbsent(ledger, it -> new HashMap<>())
                .computeIfAbsent(kinds, it -> picked(it, dossier.all(ledger)));
    }

    private static List<Fact> picked(Words kinds, List<? extends Fact> rows) {
        var picked = new ArrayList<Fact>(rows.size());
        var first = AskedKinds.kinds(rows);
        for (int i = 0; i < first.length; i++) {
            if (kinds.contains(first[i])
                    || rows.get(i) instanceof Activity it && it.kinds().containsAny(kinds)) {
                picked.add(rows.get(i));
            }
        }
        return picked;
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

    /** A day as it is written: 2023-12-31. */
    String written(LocalDate day) {
        return written.computeIfAbsent(day, LocalDate::toString);
    }

    /** What is said of rows that lie after the assessment day. */
    String tooLate() {
        if (tooLate == null) {
            tooLate = "晚于考核日 " + asOf;
        }
        return tooLate;
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
        if (decisions.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Decision>(0);
        for (Decision it : decisions) {
            if (it.kind().equals(kind) && it.subject().equals(subject)) {
                found.add(it);
            }
        }
        return found;
    }

    /**
     * Whether a member was something on a day: 正式党员 and 预备党员 by the dates of the roster, every other word by a tenure of that
     * kind or content (离退休, 免除, 书记…).
     */
    public boolean was(@Nullable String member, String what, LocalDate day) {
        return switch (what) {
            case "正式党员" -> isFull(member, day, true);
            case "预备党员" -> isFull(member, day, false);
            default -> member != null && tenureOn(member, what, day);
        };
    }

    private boolean isFull(@Nullable String member, LocalDate day, boolean wanted) {
        var found = people().member(member);
        return found != null && found.fullOn(day) == wanted;
    }

    private boolean tenureOn(String member, String what, LocalDate day) {
        for (Tenure it : tenures.computeIfAbsent(what, this::tenures)) {
            if (it.member().equals(member) && it.on(day)) {
                return true;
            }
        }
        return false;
    }

    private List<Tenure> tenures(String what) {
        var found = new ArrayList<Tenure>();
        for (Tenure it : dossier.all(Tenure.class)) {
            if (it.what().equals(what) || it.kind().equals(what)) {
                found.add(it);
            }
        }
        return found;
    }

    /** The name of a member, or what was written where no such member is known. */
    public String nameOf(String member) {
        var found = people().member(member);
        return found == null ? member : found.name();
    }
}
