package dabiao.yearend;

import dabiao.fact.Organisation;
import dabiao.fact.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Organisations in the order of their codes that one thread takes on, a few at a time. */
record Stretch(List<Part> parts) {

    /** Results that are kept together. */
    private static final int KEPT_AT_ONCE = 30;
    /** Dossiers that are read together; they are large, and none may wait in memory without need. */
    private static final int READ_AT_ONCE = 12;

    /**
     * Some whose results are kept at once.
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

        /** Those of its organisations that are to be read, a few neighbours at a time, so that no other is read. */
        List<Part> only(Set<String> some) {
            var parts = new ArrayList<Part>();
            var together = new ArrayList<String>();
            var behind = after;
            for (String it : wanted) {
                boolean isOne = some.contains(it);
                if (isOne) {
                    together.add(it);
                }
                if (!together.isEmpty() && (!isOne || together.size() == READ_AT_ONCE)) {
                    parts.add(new Part(behind, together));
                    together.clear();
                }
                behind = together.isEmpty() ? it : behind;
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
        for (int i = 0; i < left.size(); i += KEPT_AT_ONCE) {
            var some = left.subList(i, Math.min(i + KEPT_AT_ONCE, left.size())).stream()
                    .map(Organisation::code)
                    .toList();
            parts.add(new Part(behind, some));
            behind = some.get(some.size() - 1);
        }
        return new Stretch(parts);
    }
}
