package dabiao.intake;

import dabiao.fact.Body;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known so far: what was known before, and what a submission itself has brought up to here. Not thread-safe. */
final class Roll implements Known {

    private final @Nullable Known before;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<Class<?>> unsound = new HashSet<>();

    Roll() {
        this.before = null;
    }

    Roll(Known before) {
        this.before = before;
    }

    void add(Fact fact) {
        if (fact instanceof Organisation organisation) {
            organisations.put(organisation.code(), organisation);
            named.computeIfAbsent(organisation.name(), it -> new TreeSet<>()).add(organisation.code());
        } else if (fact instanceof Body body) {
            bodies.computeIfAbsent(body.organisation(), it -> new TreeSet<>()).add(body.code());
        } else if (fact instanceof Member member) {
            members.add(member.code());
        }
    }

    /** Some rows of that ledger could not be understood, so that nothing that refers to them can be called wrong. */
    void unsound(Class<?> ledger) {
        unsound.add(ledger);
    }

    boolean isUnsound(Class<?> ledger) {
        return unsound.contains(ledger) || before instanceof Roll roll && roll.isUnsound(ledger);
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        var own = organisations.get(code);
        return own == null && before != null ? before.organisation(code) : Optional.ofNullable(own);
    }

    @Override
    public Set<String> organisations() {
        return before == null ? organisations.keySet() : union(organisations.keySet(), before.organisations());
    }

    @Override
    public Set<String> named(String name) {
        var own = named.getOrDefault(name, Set.of());
        return before == null ? own : union(own, before.named(name));
    }

    @Override
    public Set<String> bodies(String organisation) {
        var own = bodies.getOrDefault(organisation, Set.of());
        return before == null ? own : union(own, before.bodies(organisation));
    }

    @Override
    public boolean hasMember(String code, String organisation) {
        return members.contains(code) || before != null && before.hasMember(code, organisation);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }
}
