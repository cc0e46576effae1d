package dabiao.bench.judging;

import dabiao.assessment.Finding;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first thing in which two results are not equal, and where it stands in them, so that it can be read. */
record Difference(
        String where, @Nullable Object one, @Nullable Object other) {

    /** Empty where they are equal; else as {@code findings[SH-01].periods[2].note: … / …}. */
    static String between(Record one, Record other) {
        return one.equals(other)
                ? ""
                : new Difference("", one, other).innermost().toString();
    }

    private Difference innermost() {
        if (one instanceof Record some && other instanceof Record others && some.getClass() == others.getClass()) {
            return ofRecords(some, others);
        }
        return one instanceof List<?> some && other instanceof List<?> others ? ofLists(some, others) : this;
    }

    private Difference ofRecords(Record some, Record others) {
        var path = where.isEmpty() ? "" : where + ".";
        for (RecordComponent it : some.getClass().getRecordComponents()) {
            var inner = new Difference(path + it.getName(), value(it, some), value(it, others));
            if (!Objects.equals(inner.one, inner.other)) {
                return inner.innermost();
            }
        }
        return this;
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Difference ofLists(List<?> some, List<?> others) {
        if (some.size() != others.size()) {
            return new Difference(where + ".size", some.size(), others.size());
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(others.get(i))) {
                var at = some.get(i) instanceof Finding it ? it.id() : String.valueOf(i);
                return new Difference(where + "[" + at + "]", some.get(i), others.get(i)).innermost();
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return where + ": " + one + " / " + other;
    }
}
