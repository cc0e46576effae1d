package dabiao.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks through a packed workbook before it is read, so that a small file cannot fill the memory or the processor. */
final class Packed {

    private static final long UNPACKED = 2L << 30;
    private static final long TEXTS = 256L << 20;
    private static final long HARMLESS = 64L << 20;
    private static final int RATIO = 200;
    private static final int PARTS = 1_000;

    private Packed() {}

    static boolean isSafe(Source source) throws IOException {
        long unpacked = 0;
        try (var zip = zip(source)) {
            var parts = Collections.list(zip.getEntries());
            for (ZipArchiveEntry part : parts) {
                long size = size(zip, part);
                unpacked += size;
                if (size < 0 || isBomb(part, size) || unpacked > UNPACKED) {
                    return false;
                }
            }
            return parts.size() <= PARTS;
        }
    }

    private static ZipFile zip(Source source) throws IOException {
        var builder = ZipFile.builder();
        return source.onDisk()
                ? builder.setPath(source.path()).get()
                : builder.setByteArray(source.bytes()).get();
    }

    private static boolean isBomb(ZipArchiveEntry part, long size) {
        long packed = Math.max(1, part.getCompressedSize());
        return size > HARMLESS && size / packed > RATIO || part.getName().contains("sharedStrings") && size > TEXTS;
    }

    /** How long the part is when unpacked, counted and not believed; negative if that is too much or a cell lies off the sheet. */
    private static long size(ZipFile zip, ZipArchiveEntry part) throws IOException {
        var reach = new Reach();
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            var buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > UNPACKED || !reach.holds(buffer, read)) {
                    return -1;
                }
            }
        }
        return size;
    }

    /** Watches for addresses of cells ({@code r="ABCD1"}) beyond Excel's last column, which has three letters. */
    private static final class Reach {

        private int matched;
        private int letters;

        boolean holds(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                step(buffer[i]);
                if (letters > 3) {
                    return false;
                }
            }
            return true;
        }

        private void step(byte b) {
            if (matched == 4 && b >= 'A' && b <= 'Z') {
                letters++;
                return;
            }
            letters = 0;
            boolean next =
                    matched == 1 && b == 'r' || matched == 2 && b == '=' || matched == 3 && (b == '"' || b == '\'');
            matched = next ? matched + 1 : b == ' ' || b == '\n' || b == '\t' ? 1 : 0;
        }
    }
}
