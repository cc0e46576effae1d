package dabiao.yearend;

import dabiao.fact.Organisation;
import dabiao.fact.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Organisations in the order of their codes that one thread takes on, a few at a time. */
record Stretch(List<Part> parts) {

    /** Results that are kept together; they are large, and so are dossiers, and none may wait in memory without need. */
    private static final int AT_ONCE = 12;

    /**
     * Some that are read at once.
     *
     * @param wanted codes of those still to be judged, at least one
     */
    record Part(Slice slice, Set<String> wanted) {

        boolean wants(Organisation organisation) {
            return wanted.contains(organisation.code());
        }
    }

    /** Those that are left of the organisations behind a code, in order. */
    static Stretch of(String after, List<Organisation> left) {
        var parts = new ArrayList<Part>();
        var behind = after;
        for (int i = 0; i < left.size(); i += AT_ONCE) {
            var some = left.subList(i, Math.min(i + AT_ONCE, left.size())).stream()
                    .map(Organisation::code)
                    .toList();
            var slice = new Slice(behind, some.get(some.size() - 1));
            parts.add(new Part(slice, some.stream().collect(Collectors.toUnmodifiableSet())));
            behind = slice.last();
        }
        return new Stretch(parts);
    }
}
