package dabiao.yearend.shelf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bundles of values, put aside one after another, each to be looked at again by the number that it was given. The first few stay in
 * memory, more go into a temporary file that vanishes with the program, or with the shelf once nobody holds it any more. Not
 * thread-safe. Throws {@link UncheckedIOException} where the disk is full.
 */
public final class Shelf {

    private static final int IN_MEMORY = 1 << 18;
    private static final int LENGTH = Integer.BYTES;
    private static final int ALONE = 1 << 12;
    private static final int IN_A_ROW = 1 << 16;

    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream(ALONE);
    /** The last bundles, which are not on disk yet. */
    private byte[] memory = new byte[ALONE];

    private int used;
    private final TemporaryFile file = new TemporaryFile();
    private long onDisk;

    /** A part of the file that was read last. */
    private byte[] window = new byte[0];

    private long windowAt;
    private long behindLast;

    /** Writes one bundle. */
    @FunctionalInterface
    public interface Wrapping {

        void wrap(DataOutputStream out) throws IOException;
    }

    /** Reads one bundle. */
    @FunctionalInterface
    public interface Unwrapping<T> {

        T unwrap(DataInputStream in) throws IOException;
    }

    /** Puts a bundle aside; the first is given number 0, every other a greater one than that before. */
    public long put(Wrapping wrapping) {
        try {
            bundle.reset();
            wrapping.wrap(new DataOutputStream(bundle));
            long at = end();
            append(bundle.toByteArray());
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundle of that number. */
    public <T> T get(long at, Unwrapping<T> unwrapping) {
        try {
            return unwrapping.unwrap(new DataInputStream(content(at)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the bundle behind that one; {@link #end} behind the last. */
    public long next(long at) {
        return at + LENGTH + length(at);
    }

    /** The number that the next bundle will be given. */
    public long end() {
        return onDisk + used;
    }

    private void append(byte[] bytes) {
        int size = LENGTH + bytes.length;
        if (used + size > IN_MEMORY) {
            moveToDisk();
        }
        if (used + size > memory.length) {
            memory = Arrays.copyOf(memory, Math.max(memory.length * 2, used + size));
        }
        ByteBuffer.wrap(memory, used, size).putInt(bytes.length).put(bytes);
        used += size;
    }

    private void moveToDisk() {
        file.write(ByteBuffer.wrap(memory, 0, used), onDisk);
        onDisk += used;
        used = 0;
    }

    private ByteArrayInputStream content(long at) {
        int length = length(at);
        behindLast = at + LENGTH + length;
        if (at >= onDisk) {
            return new ByteArrayInputStream(memory, (int) (at - onDisk) + LENGTH, length);
        }
        open(at, LENGTH + length);
        return new ByteArrayInputStream(window, (int) (at - windowAt) + LENGTH, length);
    }

    private int length(long at) {
        if (at >= onDisk) {
            return ByteBuffer.wrap(memory).getInt((int) (at - onDisk));
        }
        open(at, LENGTH);
        return ByteBuffer.wrap(window).getInt((int) (at - windowAt));
    }

    /** Sees to it that so many bytes are in the window; who reads one bundle after another gets a wide one. */
    private void open(long at, int size) {
        if (at >= windowAt && at + size <= windowAt + window.length) {
            return;
        }
        int wide = at == behindLast ? IN_A_ROW : ALONE;
        window = file.read(at, (int) Math.min(Math.max(wide, size), onDisk - at));
        windowAt = at;
    }
}
