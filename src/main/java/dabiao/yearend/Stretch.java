package dabiao.yearend;

import dabiao.fact.Organisation;
import dabiao.fact.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Organisations in the order of their codes that one thread takes on, a few at a time. */
record Stretch(List<Part> parts) {

    /** Results that are kept together; they are large, and so are dossiers, and none may wait in memory without need. */
    private static final int AT_ONCE = 12;

    /**
     * Some that are read at once.
     *
     * @param after the code that they come behind
     * @param wanted codes of those still to be judged, in order, at least one
     */
    record Part(String after, List<String> wanted) {

        Part {
            wanted = List.copyOf(wanted);
        }

        Slice slice() {
            return new Slice(after, wanted.get(wanted.size() - 1));
        }

        boolean wants(Organisation organisation) {
            return wanted.contains(organisation.code());
        }

        /** Those of its organisations, in parts of neighbours, so that no other is read. */
        List<Part> only(Set<String> some) {
            var parts = new ArrayList<Part>();
            var together = new ArrayList<String>();
            var behind = after;
            for (String it : wanted) {
                if (some.contains(it)) {
                    together.add(it);
                    continue;
                }
                if (!together.isEmpty()) {
                    parts.add(new Part(behind, together));
                    together.clear();
                }
                behind = it;
            }
            if (!together.isEmpty()) {
                parts.add(new Part(behind, together));
            }
            return parts;
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
            parts.add(new Part(behind, some));
            behind = some.get(some.size() - 1);
        }
        return new Stretch(parts);
    }
}
