package dabiao.yearend.settle;

import dabiao.fact.PointsEntry;
import dabiao.table.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry, and why it does not count at all; null where it does. */
record Booked(PointsEntry entry, @Nullable String refusal) {

    static final Comparator<Booked> BY_DAY = Comparator.comparing(
                    (Booked it) -> it.entry().date())
            .thenComparing(it -> it.entry().organisation())
            .thenComparing(it -> it.entry().code());

    static void writeAll(List<Booked> all, DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (Booked it : all) {
            it.write(out);
        }
    }

    static List<Booked> readAll(DataInput in) throws IOException {
        int size = in.readInt();
        var all = new ArrayList<Booked>(size);
        for (int i = 0; i < size; i++) {
            all.add(read(in));
        }
        return all;
    }

    private void write(DataOutput out) throws IOException {
        out.writeUTF(entry.organisation());
        out.writeUTF(entry.code());
        out.writeUTF(entry.kind());
        out.writeUTF(entry.object());
        out.writeUTF(entry.dimension());
        out.writeUTF(entry.points().toString());
        out.writeLong(entry.date().toEpochDay());
        write(entry.reason(), out);
        out.writeInt(entry.evidence().size());
        for (String it : entry.evidence()) {
            out.writeUTF(it);
        }
        write(entry.enteredBy(), out);
        write(refusal, out);
    }

    private static Booked read(DataInput in) throws IOException {
        var entry = new PointsEntry(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                new BigDecimal(in.readUTF()),
                LocalDate.ofEpochDay(in.readLong()),
                readText(in),
                words(in),
                readText(in));
        return new Booked(entry, readText(in));
    }

    private static Words words(DataInput in) throws IOException {
        var words = new String[in.readInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readUTF();
        }
        return Words.of(words);
    }

    private static void write(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String readText(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
