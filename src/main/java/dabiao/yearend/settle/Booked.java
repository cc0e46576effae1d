package dabiao.yearend.settle;

import dabiao.fact.PointsEntry;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an entry of the points ledger until all were seen.
 *
 * @param refusal why it does not count at all; null where it does
 */
record Booked(
        String organisation,
        String code,
        String dimension,
        BigDecimal points,
        LocalDate date,
        @Nullable String refusal) {

    static final Comparator<Booked> BY_DAY = Comparator.comparing(Booked::date)
            .thenComparing(Booked::organisation)
            .thenComparing(Booked::code);

    static Booked of(PointsEntry entry, @Nullable String refusal) {
        return new Booked(entry.organisation(), entry.code(), entry.dimension(), entry.points(), entry.date(), refusal);
    }

    /** Those of one organisation. */
    static void writeAll(String organisation, List<Booked> all, DataOutput out) throws IOException {
        out.writeUTF(organisation);
        out.writeInt(all.size());
        for (Booked it : all) {
            it.write(out);
        }
    }

    static List<Booked> readAll(DataInput in) throws IOException {
        var organisation = in.readUTF();
        int size = in.readInt();
        var all = new ArrayList<Booked>(size);
        for (int i = 0; i < size; i++) {
            all.add(read(organisation, in));
        }
        return all;
    }

    private void write(DataOutput out) throws IOException {
        out.writeUTF(code);
        out.writeUTF(dimension);
        out.writeUTF(points.toString());
        out.writeLong(date.toEpochDay());
        out.writeBoolean(refusal != null);
        if (refusal != null) {
            out.writeUTF(refusal);
        }
    }

    private static Booked read(String organisation, DataInput in) throws IOException {
        return new Booked(
                organisation,
                in.readUTF(),
                in.readUTF(),
                new BigDecimal(in.readUTF()),
                LocalDate.ofEpochDay(in.readLong()),
                in.readBoolean() ? in.readUTF() : null);
    }
}
