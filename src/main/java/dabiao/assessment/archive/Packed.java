package dabiao.assessment.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Texts as they are kept: packed, and given back letter by letter. */
final class Packed {

    private static final int BUFFER = 8192;
    /** Of zlib's levels 1 to 9: results take no longer than with 1 and are smaller by a fourteenth. */
    private static final int LEVEL = 3;

    private Packed() {}

    static byte[] pack(byte[] utf8) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        try (var gzip = new Quick(bytes)) {
            gzip.write(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String unpack(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text before a mark, from the first bytes of what was packed; empty if it is not among them. */
    static Optional<String> before(String mark, byte[] first) {
        var text = new ByteArrayOutputStream(BUFFER);
        var buffer = new byte[1024];
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(first), BUFFER)) {
            for (int read = gzip.read(buffer); read >= 0; read = gzip.read(buffer)) {
                text.write(buffer, 0, read);
            }
        } catch (EOFException e) {
            return cut(mark, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cut(mark, text);
    }

    /** A letter that was only half there stands behind the mark, or the mark is missing. */
    private static Optional<String> cut(String mark, ByteArrayOutputStream text) {
        var read = text.toString(StandardCharsets.UTF_8);
        int at = read.indexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(read.substring(0, at));
    }

    /** From the packed column, or from the one beside it that older versions filled. */
    static String read(ResultSet row, int packed, int plain) throws SQLException {
        var bytes = row.getBytes(packed);
        return bytes == null ? row.getString(plain) : unpack(bytes);
    }

    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
