package dabiao.table;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Layout}: a component of its record.
 *
 * @param heading in Chinese, as people write it
 * @param component name of the record's component, in English
 * @param type of the component; boxed where it is primitive
 * @param words list of the vocabulary that its words come from; empty where any text will do
 */
public record Column(
        String heading,
        String component,
        Class<?> type,
        boolean required,
        String words,
        String example,
        List<String> also,
        MethodHandle accessor) {

    /** What stands in this column of a record. */
    public @Nullable Object of(Object row) {
        try {
            return accessor.invoke(row);
        } catch (Throwable e) {
            throw new IllegalStateException("Column '%s' cannot be read.".formatted(heading), e);
        }
    }

    /** The component's name as a database writes it: belongsToYear becomes belongs_to_year. */
    public String snake() {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
