package dabiao.intake;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Sheet;
import dabiao.table.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Facts that are handed in together and are accepted whole or refused whole: a file, a folder of files, or the lists of a request.
 * Knows which ledgers they are for; their rows are only read when it is checked.
 */
public final class Submission {

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xlsm", ".xls");

    /** Rows that one request may hand in; a folder may hold any number. */
    static final long MOST_ROWS = 200_000;

    private final String name;
    private final Parts parts;
    private final long most;

    private Submission(String name, Parts parts, long most) {
        this.name = name;
        this.parts = parts;
        this.most = most;
    }

    /** A file that was uploaded, under the name that the person knows. */
    public static Submission of(String name, byte[] bytes, Problems problems) {
        var parts = new Parts(problems);
        parts.file(name, bytes);
        return new Submission(name, parts, MOST_ROWS);
    }

    /** Several files that were uploaded together, by the name that the person knows. */
    public static Submission of(Map<String, byte[]> files, Problems problems) {
        var parts = new Parts(problems);
        files.forEach(parts::file);
        return new Submission(String.join("、", files.keySet()), parts, MOST_ROWS);
    }

    /** A file, or all tables (.csv, .xlsx) right within a folder. */
    public static Submission of(Path path, Problems problems) {
        if (Files.isDirectory(path)) {
            return of(path, tables(path, 1, problems), problems);
        }
        var parts = new Parts(problems);
        parts.file(name(path), path);
        return new Submission(name(path), parts, Long.MAX_VALUE);
    }

    /** Lists of rows, each told by heading, under the title or file name of their ledger; the name stands in messages. */
    public static Submission told(
            String name, Map<String, ? extends List<? extends Map<String, ?>>> ledgers, Problems problems) {
        var parts = new Parts(problems);
        ledgers.forEach((title, rows) -> parts.told(name, title, rows));
        return new Submission(name, parts, MOST_ROWS);
    }

    /** Files below a folder; each is named in messages by its path from there. */
    static Submission of(Path folder, List<Path> files, Problems problems) {
        var parts = new Parts(problems);
        var root = folder.toAbsolutePath();
        files.forEach(it -> parts.file(root.relativize(it).toString().replace('\\', '/'), it));
        return new Submission(name(folder), parts, Long.MAX_VALUE);
    }

    /** Tables within a folder, down to a depth, by name; the files that an open Excel leaves beside them do not count. */
    static List<Path> tables(Path folder, int depth, Problems problems) {
        try (var files = Files.walk(folder.toAbsolutePath(), depth)) {
            return files.filter(Submission::isTable).sorted().toList();
        } catch (IOException e) {
            problems.error("T100", Place.of(folder.toString()), "文件夹读不出来，", "请确认它存在。");
            return List.of();
        }
    }

    /** Whether a sheet only explains others and is not read. */
    public static boolean isNote(Sheet sheet) {
        return Recognition.isNote(sheet);
    }

    /** Checks every row alone and against the others and what is known; never keeps more than keys. */
    public Checked check(Known known, Vocabulary vocabulary, Problems problems) {
        var roll = new Roll(known);
        parts.unsound().forEach(roll::unsound);
        var check = new Check(roll, vocabulary, problems, most);
        var inOrder = parts.inOrder();
        inOrder.forEach(check::part);
        if (check.rows() == 0 && !problems.hasErrors()) {
            problems.error("F202", Place.of(name), "没有一行内容，", "表头下面至少要有一行。");
        }
        return check.done(inOrder);
    }

    private static boolean isTable(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        boolean hidden = name.startsWith(".") || name.startsWith("~");
        return !hidden && ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static String name(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
