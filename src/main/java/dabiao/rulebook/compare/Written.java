package dabiao.rulebook.compare;

import dabiao.problem.Place;
import dabiao.rulebook.row.Placed;
import dabiao.table.Column;
import dabiao.table.Worded;
import java.math.BigDecimal;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** What stands in a row, as an office writes it. */
final class Written {

    private Written() {}

    static String of(Column column, Record row) {
        var value = column.of(row);
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof MonthDay day) {
            return day.toString().substring(2);
        }
        return value instanceof Worded word ? word.word() : value.toString();
    }

    /** Where the row stands. */
    static @Nullable Place place(Record row) {
        return row instanceof Placed placed ? placed.place() : null;
    }
}
