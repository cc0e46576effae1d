package dabiao.fact;

import java.util.Map;
import java.util.Set;

/**
 * What later rows may refer to: organisations by code, and the codes of each organisation's bodies and members. Who has left or was
 * dissolved is among them.
 */
public record Known(
        Map<String, Organisation> organisations, Map<String, Set<String>> bodies, Map<String, Set<String>> members) {

    public Set<String> bodiesOf(String organisation) {
        return bodies.getOrDefault(organisation, Set.of());
    }

    public Set<String> membersOf(String organisation) {
        return members.getOrDefault(organisation, Set.of());
    }
}
