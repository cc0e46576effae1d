package dabiao.web.page.overview;

import java.util.ArrayList;
import java.util.List;

/** What rows have to satisfy, in SQL, with the values of its parameters. Not thread-safe. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions and(String condition, Object... more) {
        conditions.add(condition);
        values.addAll(List.of(more));
        return this;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }
}
