package dabiao.assessment.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Bytes as they are kept, packed by LZ4 in two blocks, of which the first can be read by itself: a number that tells this form from gzip,
 * in which older versions packed; how long the first block is and was, and how long the second was; the blocks.
 */
final class Packed {

    /** As many packed bytes as hold the first block, however badly it packs. */
    static final int HEAD = 8_000;

    private static final int FIRST = 7_000;
    private static final byte FORM = 1;
    private static final int NUMBERS = 1 + 3 * Integer.BYTES;
    /** Bytes that one packed byte can stand for. */
    private static final long MOST = 255;

    private static final int BUFFER = 8_192;
    private static final LZ4Compressor PACKING = LZ4Factory.fastestInstance().fastCompressor();
    private static final LZ4SafeDecompressor UNPACKING =
            LZ4Factory.fastestInstance().safeDecompressor();

    private Packed() {}

    static byte[] pack(byte[] bytes) {
        int first = Math.min(FIRST, bytes.length);
        int second = bytes.length - first;
        var packed = new byte[NUMBERS + PACKING.maxCompressedLength(first) + PACKING.maxCompressedLength(second)];
        int length = PACKING.compress(bytes, 0, first, packed, NUMBERS);
        int end = NUMBERS + length + PACKING.compress(bytes, first, second, packed, NUMBERS + length);
        ByteBuffer.wrap(packed).put(FORM).putInt(length).putInt(first).putInt(second);
        return java.util.Arrays.copyOf(packed, end);
    }

    /** Throws an unchecked exception where the bytes are not what was packed. */
    static byte[] unpack(byte[] packed) {
        if (!isOurs(packed)) {
            return unzipped(packed, true);
        }
        var numbers = ByteBuffer.wrap(packed, 1, NUMBERS - 1);
        int length = numbers.getInt();
        int first = numbers.getInt();
        int second = numbers.getInt();
        try {
            var bytes = new byte[plausible((long) first + second, packed.length)];
            block(packed, NUMBERS, length, bytes, 0, first);
            block(packed, NUMBERS + length, packed.length - NUMBERS - length, bytes, first, second);
            return bytes;
        } catch (LZ4Exception | IndexOutOfBoundsException e) {
            throw new UncheckedIOException(new IOException("What was packed is damaged.", e));
        }
    }

    /** The beginning of what was packed, from the first {@link #HEAD} packed bytes of it. */
    static byte[] beginning(byte[] head) {
        if (!isOurs(head)) {
            return unzipped(head, false);
        }
        var numbers = ByteBuffer.wrap(head, 1, NUMBERS - 1);
        int length = numbers.getInt();
        var bytes = new byte[numbers.getInt()];
        block(head, NUMBERS, length, bytes, 0, bytes.length);
        return bytes;
    }

    private static int plausible(long length, int packed) {
        if (length < 0 || length > MOST * packed) {
            throw new LZ4Exception("No block unpacks to so much.");
        }
        return (int) length;
    }

    private static void block(byte[] packed, int at, int length, byte[] bytes, int to, int expected) {
        if (UNPACKING.decompress(packed, at, length, bytes, to, expected) != expected) {
            throw new LZ4Exception("The block is shorter than it was.");
        }
    }

    private static boolean isOurs(byte[] packed) {
        return packed.length >= NUMBERS && packed[0] == FORM;
    }

    private static byte[] unzipped(byte[] packed, boolean whole) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        var buffer = new byte[BUFFER];
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            for (int read = gzip.read(buffer); read >= 0; read = gzip.read(buffer)) {
                bytes.write(buffer, 0, read);
            }
        } catch (EOFException e) {
            if (whole) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** From the packed column and that of the findings, or from the one beside them that the first versions filled. */
    static JsonText read(ResultSet row, int packed, int findings, int plain) throws SQLException {
        var bytes = row.getBytes(packed);
        if (bytes == null) {
            return JsonText.of(row.getString(plain).getBytes(StandardCharsets.UTF_8));
        }
        var apart = row.getBytes(findings);
        return apart == null ? JsonText.of(unpack(bytes)) : JsonText.of(unpack(bytes), KeptFindings.stored(apart));
    }
}
