package dabiao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scoring sheet of which three criteria are left to people: several kinds of rater (XJ-08), a grade (XJ-11), discretion (XJ-12). */
public final class PeopleRules {

    private static final Path SHIPPED = Path.of("rules");
    private static final Path SCHEMES = Path.of("src/test/resources/schemes");

    private PeopleRules() {}

    /** Copies them into a folder; the setting by which the program takes them. */
    public static String in(Path folder) {
        copy(SHIPPED, "vocabulary.csv", folder);
        copy(SHIPPED, "patterns", folder);
        copy(SCHEMES, "xingji-kaohe", folder);
        return "--dabiao.rules=" + folder;
    }

    private static void copy(Path root, String path, Path folder) {
        try (var files = Files.walk(root.resolve(path))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(root.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
