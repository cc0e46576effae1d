package dabiao.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of the organisations that somebody may see: all of them, or some by their codes. What lies outside is, for them, not
 * there.
 *
 * @param codes those that may be seen, unless it is {@code isWhole}
 */
public record Scope(boolean isWhole, Set<String> codes) {

    public static final Scope WHOLE = new Scope(true, Set.of());
    public static final Scope NONE = new Scope(false, Set.of());

    public Scope {
        codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    public static Scope of(Collection<String> codes) {
        return new Scope(false, new TreeSet<>(codes));
    }

    public boolean includes(String code) {
        return isWhole || codes.contains(code);
    }

    /** Condition in SQL that a column holds the code of one that may be seen; its parameters are {@link #values}. */
    public String sql(String column) {
        if (isWhole) {
            return "1 = 1";
        }
        return codes.isEmpty()
                ? "1 = 0"
                : column + " in (" + String.join(", ", Collections.nCopies(codes.size(), "?")) + ")";
    }

    public List<String> values() {
        return List.copyOf(codes);
    }
}
