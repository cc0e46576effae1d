package dabiao.spark;

import dabiao.fact.Fact;
import dabiao.fact.Organisation;
import dabiao.yearend.Look;
import dabiao.yearend.settle.Entrant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of an organisation, and in which partition. The look is packed at once: Spark takes long to reckon how large thousands of
 * small objects are, and sends bytes as they stand.
 */
@SuppressWarnings("ArrayRecordComponent")
record Seen(int partition, String organisation, byte[] packed) implements Serializable {

    static Seen of(int partition, Look look) {
        return new Seen(partition, look.organisation().code(), packed(look));
    }

    private static byte[] packed(Look look) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            FactBytes.write(look.organisation(), out);
            out.writeInt(look.year());
            out.writeInt(look.facts().size());
            for (Fact fact : look.facts()) {
                FactBytes.write(fact, out);
            }
            var last = new ObjectOutputStream(out);
            last.writeObject(look.entrant());
            last.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    Look look() {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var known = (Organisation) FactBytes.read(in);
            int year = in.readInt();
            int count = in.readInt();
            var facts = new ArrayList<Fact>(count);
            for (int i = 0; i < count; i++) {
                facts.add(FactBytes.read(in));
            }
            return new Look(known, year, entrant(in), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Entrant entrant(DataInputStream in) throws IOException {
        try {
            return (Entrant) new ObjectInputStream(in).readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Every machine has the same program.", e);
        }
    }
}
