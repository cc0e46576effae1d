package dabiao.yearend.flag;

import dabiao.fact.Activity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;

/** Which activity of which organisation, and as little else as can be kept of hundreds of thousands. */
record Noted(String organisation, LocalDate day, String code, String kinds) implements Comparable<Noted>, Serializable {

    private static final Comparator<Noted> ORDER =
            Comparator.comparing(Noted::organisation).thenComparing(Noted::day).thenComparing(Noted::code);

    static Noted of(Activity activity) {
        return new Noted(
                activity.organisation(),
                activity.heldOn(),
                activity.code(),
                activity.kinds().toString());
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(organisation);
        out.writeLong(day.toEpochDay());
        out.writeUTF(code);
        out.writeUTF(kinds);
    }

    static Noted read(DataInput in) throws IOException {
        return new Noted(in.readUTF(), LocalDate.ofEpochDay(in.readLong()), in.readUTF(), in.readUTF());
    }

    @Override
    public int compareTo(Noted other) {
        return ORDER.compare(this, other);
    }

    /** {@code 2023-03-01 党员大会（ZB002 HD0001）}. */
    @Override
    public String toString() {
        return "%s %s（%s %s）".formatted(day, kinds, organisation, code);
    }
}
