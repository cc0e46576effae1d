package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.fact.Fact;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Row;
import dabiao.table.Column;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table made ready for one year.
 *
 * @param number from 0, among all rows of the year
 * @param applies classes that the organisation must belong to
 * @param periods those that the row's edition judges; empty where another edition judges all of them
 * @param ledger, kinds the rows that it looks at
 * @param scope, tests conditions of belonging and of counting
 * @param members condition on members, where heads matter
 * @param column, second columns that the row names, where it names any
 */
record Task(
        Row row,
        int number,
        EditionPlan plan,
        Criterion criterion,
        List<Grouping> applies,
        Remedies remedies,
        List<Period> periods,
        Class<? extends Fact> ledger,
        Words kinds,
        Test scope,
        Test tests,
        Test members,
        @Nullable Column column,
        @Nullable Column second) {

    /** The rows of a dossier that it looks at, by day. */
    List<? extends Fact> rows(Facts facts) {
        return facts.rows(ledger, kinds);
    }

    /** Last day on which what a period owes may be done without being late, inclusive. */
    LocalDate dueBy(Period period, boolean byYear) {
        var until = byYear ? remedies.until(period) : null;
        return until != null && until.isAfter(period.last()) ? until : period.last();
    }
}
