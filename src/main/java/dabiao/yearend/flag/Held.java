package dabiao.yearend.flag;

import dabiao.assessment.flag.Hours;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An activity by who was there, and when.
 *
 * @param people their numbers
 */
@SuppressWarnings("ArrayRecordComponent")
record Held(Noted noted, Hours hours, @Nullable String topic, int[] people) {

    void write(DataOutput out) throws IOException {
        out.writeInt(people.length);
        for (int person : people) {
            out.writeInt(person);
        }
        noted.write(out);
        out.writeLong(hours.day().toEpochDay());
        out.writeLong(hours.from().toNanoOfDay());
        out.writeLong(hours.to().toNanoOfDay());
        out.writeBoolean(topic != null);
        out.writeUTF(topic == null ? "" : topic);
    }

    static Held read(DataInput in) throws IOException {
        int[] people = people(in);
        var noted = Noted.read(in);
        var hours = new Hours(
                LocalDate.ofEpochDay(in.readLong()),
                LocalTime.ofNanoOfDay(in.readLong()),
                LocalTime.ofNanoOfDay(in.readLong()));
        return new Held(noted, hours, in.readBoolean() ? in.readUTF() : null, people);
    }

    /** Only who was there, which is written first. */
    static int[] people(DataInput in) throws IOException {
        var people = new int[in.readInt()];
        for (int i = 0; i < people.length; i++) {
            people[i] = in.readInt();
        }
        return people;
    }

    boolean isElsewhere(Held other) {
        return !noted.organisation().equals(other.noted.organisation())
                && (topic == null || !topic.equals(other.topic));
    }
}
