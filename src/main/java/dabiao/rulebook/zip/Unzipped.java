package dabiao.rulebook.zip;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.RulePath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a rulebook out of a zip that somebody sent. Nothing is written anywhere. Paths that lead elsewhere, more than a
 * rulebook can hold, and what is no zip become problems.
 */
public final class Unzipped {

    private static final int MOST_BYTES = 64 << 20;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Place place;
    private final Problems problems;
    private int entries;
    private long total;

    private Unzipped(String name, Problems problems) {
        this.place = Place.of(name);
        this.problems = problems;
    }

    /** Its files by their path below the rules folder; only fit for use if no problem is an error. */
    public static SortedMap<String, byte[]> read(byte[] zip, String name, Problems problems) {
        var unzipped = new Unzipped(name, problems);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            unzipped.read(in);
        } catch (IOException | IllegalArgumentException e) {
            problems.error("R712", unzipped.place, "压缩包读不出来（坏了、加了密码，或者里面的文件名不是英文），", "请重新打包成普通的 .zip。");
        }
        return below(unzipped.files);
    }

    private void read(ZipInputStream in) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (++entries > RulePath.MOST || total > MOST_BYTES) {
                tooMuch();
                return;
            }
            if (!entry.isDirectory()) {
                file(entry.getName(), in);
            }
        }
        if (entries == 0) {
            problems.error("R712", place, "不是压缩包，或者里面没有文件，", "请打包成普通的 .zip。");
        }
    }

    private void file(String path, ZipInputStream in) throws IOException {
        var content = in.readNBytes(RulePath.LARGEST + 1);
        total += content.length;
        if (content.length > RulePath.LARGEST) {
            problems.error("R300", Place.of(path), "文件超过 8 MB，", "规则文件不会这么大，请核对。");
            total += MOST_BYTES;
        } else if (RulePath.check(path, problems) && RulePath.belongs(path) && files.put(path, content) != null) {
            problems.error("R712", Place.of(path), "压缩包里有两个同名的文件，", "请删去一个。");
        }
    }

    private void tooMuch() {
        problems.error("R713", place, "压缩包展开后太大，", "规则不超过 %d 个文件、64 MB，请核对。".formatted(RulePath.MOST));
    }

    /** A folder around all of it, as packing a folder makes, is left away. */
    private static SortedMap<String, byte[]> below(SortedMap<String, byte[]> files) {
        if (files.isEmpty() || files.containsKey("vocabulary.csv")) {
            return files;
        }
        var first = files.firstKey();
        var folder = first.substring(0, first.indexOf('/') + 1);
        boolean isAround = files.containsKey(folder + "vocabulary.csv")
                || files.containsKey(folder + "vocabulary.xlsx")
                || folder.equals(ZippedRules.FOLDER);
        if (folder.isEmpty() || !isAround || files.keySet().stream().anyMatch(it -> !it.startsWith(folder))) {
            return files;
        }
        var below = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> below.put(path.substring(folder.length()), content));
        return below;
    }
}
