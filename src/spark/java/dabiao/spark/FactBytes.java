package dabiao.spark;

import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.problem.Place;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Words;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as bytes: the number of the ledger, then value after value in the order of its columns. Java's own way takes ten times as long. */
final class FactBytes {

    private static final List<Layout<? extends Record>> LEDGERS = Ledgers.ALL;

    private FactBytes() {}

    static void write(Fact fact, DataOutputStream out) throws IOException {
        var layout = Ledgers.of(fact.getClass());
        out.writeByte(LEDGERS.indexOf(layout));
        for (Column column : layout.columns()) {
            var value = column.of(fact);
            out.writeBoolean(value != null);
            if (value != null) {
                write(value, out);
            }
        }
    }

    static Fact read(DataInputStream in) throws IOException {
        var layout = LEDGERS.get(in.readByte());
        var columns = layout.columns();
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readBoolean() ? read(columns.get(i).type(), in) : null;
        }
        return (Fact) layout.make(values, Place.of(layout.file()));
    }

    /** Texts are short enough for it: a ledger keeps at most 16,000 letters. */
    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof LocalDate day) {
            out.writeInt(Math.toIntExact(day.toEpochDay()));
        } else if (value instanceof LocalTime time) {
            out.writeLong(time.toNanoOfDay());
        } else {
            out.writeUTF(value.toString());
        }
    }

    private static Object read(Class<?> type, DataInputStream in) throws IOException {
        if (type == Integer.class) {
            return in.readInt();
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(in.readInt());
        }
        if (type == LocalTime.class) {
            return LocalTime.ofNanoOfDay(in.readLong());
        }
        var text = in.readUTF();
        if (type == Words.class) {
            return DossierRows.words(text);
        }
        return type == BigDecimal.class ? new BigDecimal(text) : text;
    }
}
