package dabiao.intake.accept;

import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.intake.Known;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody may know after a batch; organisations outside of their scope are not there. Organisations are read at once, their bodies and members when they are first asked for. Not
 * thread-safe.
 */
final class KnownSoFar implements Known {

    private final Organisations stored;
    private final long batch;
    private final Map<String, Organisation> organisations = new TreeMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private boolean everyone;

    KnownSoFar(Organisations stored, long batch, Scope scope) {
        this.stored = stored;
        this.batch = batch;
        stored.forEach(batch, scope, it -> {
            organisations.put(it.code(), it);
            named.computeIfAbsent(it.name(), name -> new TreeSet<>()).add(it.code());
        });
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    @Override
    public Set<String> organisations() {
        return organisations.keySet();
    }

    @Override
    public Set<String> named(String name) {
        return named.getOrDefault(name, Set.of());
    }

    @Override
    public Set<String> bodies(String organisation) {
        return bodies.computeIfAbsent(organisation, this::read);
    }

    /** Most rows name members of organisations that have been asked for; only for others everyone is read. */
    @Override
    public boolean hasMember(String code) {
        if (!members.contains(code) && !everyone) {
            everyone = true;
            members.addAll(all());
        }
        return members.contains(code);
    }

    private Set<String> read(String organisation) {
        var known = stored.known(List.of(organisation), batch);
        members.addAll(known.membersOf(organisation));
        return known.bodiesOf(organisation);
    }

    private Set<String> all() {
        var all = new HashSet<String>();
        stored.known(organisations.keySet(), batch).members().values().forEach(all::addAll);
        return all;
    }
}
