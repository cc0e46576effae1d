package dabiao.fact;

import dabiao.table.Words;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value of one type stands in a row of the database. */
interface Cell {

    Map<Class<?>, Cell> BY_TYPE = Map.of(
            String.class, ResultSet::getString,
            Words.class, new WordsCell(),
            Integer.class, (row, at) -> row.getObject(at, Integer.class),
            LocalDate.class, (row, at) -> row.getObject(at, LocalDate.class),
            LocalTime.class, (row, at) -> row.getObject(at, LocalTime.class),
            BigDecimal.class, (row, at) -> Amounts.canonicalOrNull(row.getBigDecimal(at)));

    static Cell of(Class<?> type) {
        var cell = BY_TYPE.get(type);
        if (cell == null) {
            throw new IllegalArgumentException("No cell holds a %s.".formatted(type.getName()));
        }
        return cell;
    }

    @Nullable
    Object read(ResultSet row, int at) throws SQLException;

    /** What the database and the seal are told of a value; an amount in its canonical form. */
    static String written(Object value) {
        return value instanceof BigDecimal amount ? Amounts.canonical(amount).toPlainString() : value.toString();
    }
}
