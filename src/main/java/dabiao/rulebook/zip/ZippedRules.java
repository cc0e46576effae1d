package dabiao.rulebook.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a rulebook as a zip. The same files make the same bytes on every machine: in the order of their paths, all of one time,
 * and not compressed, since compressors differ.
 */
public final class ZippedRules {

    /** The folder within, so that unpacking it makes a rules folder. */
    static final String FOLDER = "rules/";

    private static final LocalDateTime ALL_OF_ONE_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZippedRules() {}

    public static byte[] of(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(entry(FOLDER + file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ALL_OF_ONE_TIME);
        return entry;
    }
}
