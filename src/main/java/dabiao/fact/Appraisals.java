package dabiao.fact;

import dabiao.fact.LedgerReader.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people graded and marked, as it stood after a batch. Safe to share. */
@Component
public final class Appraisals {

    private static final int AT_ONCE = 500;
    private static final Comparator<Appraisal> IN_ORDER = Comparator.comparing(Appraisal::organisation)
            .thenComparing(Appraisal::date)
            .thenComparing(Appraisal::code);

    private final LedgerReader reader;

    Appraisals(JdbcTemplate jdbc) {
        this.reader = new LedgerReader(jdbc);
    }

    /** Those of some organisations that count for a year: by organisation, then by day and code. */
    public List<Appraisal> of(Collection<String> organisations, int year, long asOfBatch) {
        var found = new ArrayList<Appraisal>();
        var all = organisations.stream().distinct().sorted().toList();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            var some = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            var places = String.join(", ", Collections.nCopies(some.size(), "?"));
            var wanted = new Condition("`organisation` in (" + places + ")", some.toArray());
            reader.each(LedgerTable.of(Appraisal.class), wanted, asOfBatch, it -> found.add((Appraisal) it));
        }
        return found.stream()
                .filter(it -> it.countsForYear() == year)
                .sorted(IN_ORDER)
                .toList();
    }
}
