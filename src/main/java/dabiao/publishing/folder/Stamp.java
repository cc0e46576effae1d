package dabiao.publishing.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names, sizes and times of all files below a folder: what tells, without reading them, that somebody is at work. Asked for again and
 * again, since notices of changes do not come through on shared drives.
 */
record Stamp(SortedMap<String, String> files) {

    static final Stamp NONE = new Stamp(new TreeMap<>());

    /** A folder that cannot be read, or a file that vanishes meanwhile, makes a stamp that equals no other for long. */
    static Stamp of(Path folder) {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(folder)) {
            walk.filter(it -> !Files.isDirectory(it)).forEach(it -> files.put(it.toString(), stamp(it)));
        } catch (IOException | UncheckedIOException e) {
            files.put("", e.toString());
        }
        return new Stamp(files);
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return "gone";
        }
    }
}
