package dabiao.table;

import org.jspecify.annotations.Nullable;

/** What sort of value the cells of a column hold: turns their text into it. */
@FunctionalInterface
interface Kind {

    /** The value, or null after a complaint. The text is never empty. */
    @Nullable
    Object read(String text, Complaint complaint);
}
