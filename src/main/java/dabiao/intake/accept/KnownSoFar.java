package dabiao.intake.accept;

import dabiao.fact.Body;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.intake.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody may know after a batch; organisations outside of their scope are not there. Whoever asks about a few organisations
 * causes little to be read, and whoever asks on is given more at a time. Not thread-safe.
 */
final class KnownSoFar implements Known {

    /** Organisations that are looked up one by one before all are read. */
    private static final int FEW = 10;

    /** Organisations whose bodies and members are read at once, in the end. */
    private static final int MANY = 500;

    private final Organisations stored;
    private final long batch;
    private final Scope scope;
    private final TreeMap<String, Organisation> organisations = new TreeMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private int lookedUp;
    private int atOnce = 1;
    private boolean complete;
    private boolean everyone;

    KnownSoFar(Organisations stored, long batch, Scope scope) {
        this.stored = stored;
        this.batch = batch;
        this.scope = scope;
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        var known = organisations.get(code);
        return known == null && !complete ? read(code) : Optional.ofNullable(known);
    }

    @Override
    public Set<String> organisations() {
        return all().keySet();
    }

    @Override
    public Set<String> named(String name) {
        all();
        return named.getOrDefault(name, Set.of());
    }

    @Override
    public Set<String> bodies(String organisation) {
        return roster(organisation);
    }

    /** Only where somebody is of another organisation than the row, everyone is read. */
    @Override
    public boolean hasMember(String code, String organisation) {
        if (!members.contains(code) && !everyone) {
            roster(organisation);
            if (!members.contains(code)) {
                everyone = true;
                members(all().keySet());
            }
        }
        return members.contains(code);
    }

    private Optional<Organisation> read(String code) {
        lookedUp++;
        if (lookedUp > FEW) {
            return Optional.ofNullable(all().get(code));
        }
        var found = stored.find(code, batch, scope);
        found.ifPresent(it -> organisations.put(code, it));
        return found;
    }

    private TreeMap<String, Organisation> all() {
        if (!complete) {
            complete = true;
            stored.forEach(batch, scope, it -> {
                organisations.put(it.code(), it);
                named.computeIfAbsent(it.name(), name -> new TreeSet<>()).add(it.code());
            });
        }
        return organisations;
    }

    /** The bodies; they and the members are then known. */
    private Set<String> roster(String organisation) {
        var known = bodies.get(organisation);
        return known == null ? rosters(organisation).getOrDefault(organisation, Set.of()) : known;
    }

    /** Rows often come by organisation, so that those behind will be asked for next. */
    private Map<String, Set<String>> rosters(String first) {
        var some = new HashSet<>(List.of(first));
        organisations.tailMap(first, false).keySet().stream().limit(atOnce - 1L).forEach(some::add);
        atOnce = Math.min(atOnce * 2, MANY);
        var found = stored.codes(Body.class, some, batch);
        some.forEach(it -> bodies.put(it, found.getOrDefault(it, Set.of())));
        if (!everyone) {
            members(some);
        }
        return bodies;
    }

    private void members(Collection<String> some) {
        stored.codes(Member.class, some, batch).values().forEach(members::addAll);
    }
}
