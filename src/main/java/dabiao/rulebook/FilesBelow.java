package dabiao.rulebook;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bytes of all files below a folder that belong to its rulebook. */
final class FilesBelow {

    static final int LARGEST = 8 << 20;
    static final int MOST = 5_000;

    private FilesBelow() {}

    /**
     * Not README.md, nothing hidden, not what Excel leaves behind while a table is open, and no folder beside the standards that begins
     * with {@code _}, where an office may put what is not in use.
     */
    static boolean belongs(String path) {
        return !path.endsWith("README.md")
                && !(path.startsWith("_") && path.indexOf('/') > 0)
                && Arrays.stream(path.split("/", -1)).noneMatch(it -> it.startsWith(".") || it.startsWith("~$"));
    }

    static SortedMap<String, byte[]> read(Path folder, Problems problems) {
        var files = new TreeMap<String, byte[]>();
        try {
            var root = folder.toRealPath();
            var found = below(root);
            if (found.size() > MOST) {
                problems.error("R300", Place.of(RulesFolder.shown("")), "文件超过 %d 个，".formatted(MOST), "这不像规则文件夹，请核对。");
                return files;
            }
            for (Path file : found) {
                take(file, path(root, file), files, problems);
            }
        } catch (IOException | UncheckedIOException e) {
            problems.error("R300", Place.of(String.valueOf(folder.getFileName())), "规则文件夹读不出来，", "请确认它存在、有权读取。");
        }
        return files;
    }

    private static List<Path> below(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(it -> !Files.isDirectory(it) && belongs(path(root, it)))
                    .limit(MOST + 1L)
                    .sorted()
                    .toList();
        }
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static void take(Path file, String path, SortedMap<String, byte[]> files, Problems problems)
            throws IOException {
        var place = Place.of(RulesFolder.shown(path));
        if (Files.isSymbolicLink(file)) {
            problems.error("R300", place, "这是一个链接，", "请放文件本身。");
        } else if (Files.size(file) > LARGEST) {
            problems.error("R300", place, "文件超过 8 MB，", "规则文件不会这么大，请核对。");
        } else {
            files.put(path, Files.readAllBytes(file));
        }
    }
}
