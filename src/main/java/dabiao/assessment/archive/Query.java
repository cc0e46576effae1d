package dabiao.assessment.archive;

import dabiao.fact.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of a list in SQL, with the values of its parameters. Not thread-safe. */
final class Query {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final List<Object> values = new ArrayList<>();

    static Query of(Wanted wanted) {
        var query = new Query()
                .within(wanted.scope())
                .where("a.`assessed_year` = ?", wanted.year())
                .where("a.`run_id` = ?", wanted.runId())
                .where("a.`organisation` = ?", wanted.organisation())
                .where("a.`star_level` = ?", wanted.starLevel())
                .flagged(wanted.flag());
        return query.found(wanted.criterion(), wanted.status());
    }

    Query behind(Cursor cursor) {
        conditions.add("(a.`organisation` > ? or a.`organisation` = ? and a.`id` > ?)");
        values.addAll(List.of(cursor.organisation(), cursor.organisation(), cursor.id()));
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }

    private Query within(Scope scope) {
        conditions.add(scope.sql("a.`organisation`"));
        values.addAll(scope.values());
        return this;
    }

    private Query where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    private Query flagged(@Nullable String flag) {
        if (flag != null) {
            boolean any = flag.equals(Wanted.ANY_FLAG);
            conditions.add("exists (select 1 from `assessment_flag` g where g.`assessment_id` = a.`id`"
                    + (any ? ")" : " and g.`flag` = ?)"));
            values.addAll(any ? List.of() : List.of(flag));
        }
        return this;
    }

    /** Criterion and status must meet in the same finding. */
    private Query found(@Nullable String criterion, @Nullable String status) {
        if (criterion == null && status == null) {
            return this;
        }
        var sought = new SoughtFindings(named(criterion), named(status));
        conditions.add(sought.sql("a.`id`"));
        values.addAll(sought.values());
        return this;
    }

    private static List<String> named(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
