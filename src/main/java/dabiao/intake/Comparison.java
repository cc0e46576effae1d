package dabiao.intake;

import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what comes in against what is stored. A row that says something else under a code already used is refused, unless the
 * submission is a correction with a reason. Not thread-safe.
 */
public final class Comparison {

    private static final int NAMED = 3;

    private final Function<Key, Optional<? extends Fact>> stored;
    private final String reason;
    private final Problems problems;
    private final Map<Change, Long> counts = new EnumMap<>(Change.class);

    /**
     * @param stored the newest row of that key
     * @param reason why what was reported is corrected; blank for a submission that is no correction
     */
    public Comparison(Function<Key, Optional<? extends Fact>> stored, String reason, Problems problems) {
        this.stored = stored;
        this.reason = reason;
        this.problems = problems;
    }

    public Change of(Fact fact, Place place) {
        var change = stored.apply(Key.of(fact)).map(it -> of(it, fact, place)).orElse(Change.NEW);
        counts.merge(change, 1L, Long::sum);
        return change;
    }

    /** How many rows did what. */
    public Map<Change, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Whether nothing was new and nothing else: the same rows once more. */
    public boolean changesNothing() {
        return Change.UNCHANGED
                == (counts.size() == 1 ? counts.keySet().iterator().next() : null);
    }

    private Change of(Fact stored, Fact fact, Place place) {
        var differing = differing(stored, fact);
        if (differing.isEmpty()) {
            return Change.UNCHANGED;
        }
        if (!reason.isBlank()) {
            return Change.CORRECTED;
        }
        problems.error(
                "F214",
                place.at("编号"),
                "“" + fact.organisation() + "”的编号“" + fact.code() + "”已经报过，内容不同（" + words(differing, stored, fact)
                        + "），",
                "如果是更正，请作为更正提交并写明理由；否则换一个编号。");
        return Change.REFUSED;
    }

    private static String words(List<Column> differing, Fact stored, Fact fact) {
        var words = new ArrayList<String>();
        for (Column column : differing.subList(0, Math.min(NAMED, differing.size()))) {
            words.add(column.heading() + "：原为“" + word(column.of(stored)) + "”，现为“" + word(column.of(fact)) + "”");
        }
        return String.join("；", words) + (differing.size() > NAMED ? "；等 " + differing.size() + " 处" : "");
    }

    private static String word(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static List<Column> differing(Fact stored, Fact fact) {
        return Ledgers.of(fact.getClass()).columns().stream()
                .filter(it -> !same(it.of(stored), it.of(fact)))
                .toList();
    }

    /** 40 and 40.00 are the same amount. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal amount && other instanceof BigDecimal another
                ? amount.compareTo(another) == 0
                : Objects.equals(one, other);
    }
}
