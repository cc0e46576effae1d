package dabiao.spark;

import dabiao.yearend.Look;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What was seen of an organisation, and in which partition. The look is packed at once: Spark takes long to reckon how large thousands of
 * small objects are, and sends bytes as they stand.
 */
@SuppressWarnings("ArrayRecordComponent")
record Seen(int partition, String organisation, byte[] packed) implements Serializable {

    static Seen of(int partition, Look look) {
        return new Seen(partition, look.organisation().code(), packed(look));
    }

    Look look() {
        try (var in = new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            return (Look) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Every machine has the same program.", e);
        }
    }

    private static byte[] packed(Look look) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new ObjectOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeObject(look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
