package dabiao.yearend.flag;

import dabiao.assessment.flag.Hours;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who was when at what one organisation held; written so that each person's code stands there once, in front.
 *
 * @param people codes of all of them, each once
 */
record Attendance(List<String> people, List<Held> held) {

    static Attendance of(List<Held> held) {
        var people =
                held.stream().flatMap(it -> it.people().stream()).distinct().toList();
        return new Attendance(people, held);
    }

    void write(DataOutput out) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        out.writeInt(people.size());
        for (String it : people) {
            numbers.put(it, numbers.size());
            out.writeUTF(it);
        }
        out.writeInt(held.size());
        for (Held it : held) {
            write(it, numbers, out);
        }
    }

    static Attendance read(DataInput in) throws IOException {
        var people = people(in);
        int size = in.readInt();
        var held = new ArrayList<Held>(size);
        for (int i = 0; i < size; i++) {
            held.add(held(people, in));
        }
        return new Attendance(people, held);
    }

    /** Only the people, who are written first. */
    static List<String> people(DataInput in) throws IOException {
        int size = in.readInt();
        var people = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            people.add(in.readUTF());
        }
        return people;
    }

    private static void write(Held it, Map<String, Integer> numbers, DataOutput out) throws IOException {
        it.noted().write(out);
        out.writeLong(it.hours().day().toEpochDay());
        out.writeLong(it.hours().from().toNanoOfDay());
        out.writeLong(it.hours().to().toNanoOfDay());
        writeText(it.topic(), out);
        out.writeInt(it.people().size());
        for (String person : it.people()) {
            out.writeInt(Objects.requireNonNull(numbers.get(person)));
        }
    }

    private static Held held(List<String> people, DataInput in) throws IOException {
        var noted = Noted.read(in);
        var hours = new Hours(
                LocalDate.ofEpochDay(in.readLong()),
                LocalTime.ofNanoOfDay(in.readLong()),
                LocalTime.ofNanoOfDay(in.readLong()));
        var topic = in.readBoolean() ? in.readUTF() : null;
        int size = in.readInt();
        var own = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            own.add(people.get(in.readInt()));
        }
        return new Held(noted, hours, topic, own);
    }

    private static void writeText(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }
}
