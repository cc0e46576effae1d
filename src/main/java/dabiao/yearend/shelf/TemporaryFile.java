package dabiao.yearend.shelf;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that vanishes with the program, or once nobody holds it any more; it is made when first written to. Safe to share. Throws
 * {@link UncheckedIOException} where it cannot be made, written or read, as on a full disk.
 */
public final class TemporaryFile {

    private @Nullable FileChannel opened;

    /** Writes all of the bytes, the first of them there. */
    public void write(ByteBuffer bytes, long at) {
        try {
            var file = file();
            for (long to = at; bytes.hasRemaining(); ) {
                to += file.write(bytes, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many bytes from there on. */
    public byte[] read(long at, int length) {
        try {
            var file = file();
            var bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (file.read(bytes, at + bytes.position()) < 0) {
                    throw new EOFException("The temporary file is shorter than what was written to it.");
                }
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized FileChannel file() throws IOException {
        var open = opened;
        if (open == null) {
            open = FileChannel.open(
                    Files.createTempFile("dabiao-", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            opened = open;
        }
        return open;
    }
}
