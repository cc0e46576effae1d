package dabiao.web.security;

import dabiao.access.Rights;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far somebody sees in the tree as it stands now. Safe to share. */
@Component
final class Scopes {

    private static final int KEPT = 500;

    private final Organisations organisations;
    private final FactStore facts;
    private final Map<Seen, Scope> known = new ConcurrentHashMap<>();

    Scopes(Organisations organisations, FactStore facts) {
        this.organisations = organisations;
        this.facts = facts;
    }

    /** An organisation, as of a batch. */
    private record Seen(String organisation, long batch) {}

    Scope of(Rights rights) {
        return switch (rights.role().reach()) {
            case NOTHING -> Scope.NONE;
            case ITS_OWN -> Scope.of(java.util.Set.of(rights.organisation()));
            case SUBTREE -> below(rights.organisation());
            case EVERYTHING -> Scope.WHOLE;
        };
    }

    private Scope below(String organisation) {
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Seen(organisation, facts.newestBatch()), it -> organisations.below(it.organisation(), it.batch()));
    }
}
