package dabiao.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes that a person handed in, on disk or in memory.
 *
 * @param name path or name as the person knows it
 */
record Source(String name, Path path, byte[] bytes) {

    private static final int LONG = 1 << 20;
    private static final Path NOWHERE = Path.of("");

    static Source of(String name, Path path) {
        return new Source(name, path, new byte[0]);
    }

    static Source of(String name, byte[] bytes) {
        return new Source(name, NOWHERE, bytes);
    }

    boolean onDisk() {
        return !path.equals(NOWHERE);
    }

    InputStream open() throws IOException {
        return onDisk() ? Files.newInputStream(path) : new ByteArrayInputStream(bytes);
    }

    byte[] head(int length) throws IOException {
        try (var in = open()) {
            return in.readNBytes(length);
        }
    }

    /** Whether reading it takes long enough for a thread of its own. */
    boolean isLong() throws IOException {
        return (onDisk() ? Files.size(path) : bytes.length) > LONG;
    }

    /** The name without folder and ending. */
    String title() {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
