package dabiao.rulebook;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.check.Checks;
import dabiao.table.Vocabulary;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder {@code rules/} that an office edits, read whole and checked: files, tables, references between them, and what
 * real tables often get wrong. Whatever is wrong becomes a problem and never an exception; what comes back is only fit for use
 * if no problem is an error.
 */
public final class RulesFolder {

    private static final String PATTERNS = "patterns/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Edition> whole = new ArrayList<>();
    private final Problems problems;

    private RulesFolder(Map<String, byte[]> files, Problems problems) {
        files.forEach((path, bytes) -> {
            if (FilesBelow.belongs(path)) {
                this.files.put(path, bytes);
            }
        });
        this.problems = problems;
    }

    /** All files that the rulebook consists of, by path below the folder; README.md and hidden files do not belong. */
    public static SortedMap<String, byte[]> files(Path folder, Problems problems) {
        return FilesBelow.read(folder, problems);
    }

    /** Reads and checks the rules of a folder. */
    public static Rulebook read(Path folder, Problems problems) {
        return read(files(folder, problems), problems);
    }

    /** Reads and checks rules that were kept elsewhere, by their paths below the rules folder. */
    public static Rulebook read(Map<String, byte[]> files, Problems problems) {
        return new RulesFolder(files, problems).rulebook();
    }

    /** The fingerprint that a rulebook of these files has. */
    public static String fingerprint(Map<String, byte[]> files) {
        return Fingerprint.of(new RulesFolder(files, new Problems()).files);
    }

    /** How people know a file, from its path below the rules folder. */
    public static String shown(String path) {
        return "rules/" + path;
    }

    private Rulebook rulebook() {
        var vocabulary = Terms.read(files, problems);
        var rulebook = new Rulebook(Fingerprint.of(files), vocabulary, patterns(), editions(vocabulary));
        Checks.check(rulebook, whole, problems);
        return rulebook;
    }

    private List<RuleFile> patterns() {
        var patterns = new ArrayList<RuleFile>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(PATTERNS) && path.endsWith(".drl")) {
                RuleText.of(path, bytes, problems).ifPresent(patterns::add);
            }
        });
        return patterns;
    }

    private List<Edition> editions(Vocabulary vocabulary) {
        var folders = new LinkedHashSet<String>();
        for (String path : files.keySet()) {
            String[] parts = path.split("/", -1);
            if (parts.length == 3 && !path.startsWith(PATTERNS)) {
                folders.add(parts[0] + "/" + parts[1]);
            } else if (!Terms.isVocabulary(path) && !(path.startsWith(PATTERNS) && path.endsWith(".drl"))) {
                unknown(path);
            }
        }
        if (folders.isEmpty()) {
            problems.error("R301", Place.of(shown("")), "没有任何标准，", "请建立例如 sanhui-yike/2023-01-01/ 的文件夹。");
        }
        return editions(folders, vocabulary);
    }

    private List<Edition> editions(Set<String> folders, Vocabulary vocabulary) {
        var editions = new ArrayList<Edition>();
        for (String folder : folders) {
            String standard = folder.substring(0, folder.indexOf('/'));
            String day = folder.substring(folder.indexOf('/') + 1);
            if (isNamedWell(standard, folder) && isDay(day, folder)) {
                var reader = new EditionFolder(folder + "/", vocabulary, problems);
                var edition = reader.read(standard, LocalDate.parse(day), files);
                editions.add(edition);
                if (reader.isWhole()) {
                    whole.add(edition);
                }
            }
        }
        return editions;
    }

    private boolean isNamedWell(String standard, String folder) {
        boolean well = standard.matches("[a-z][a-z0-9-]{0,39}");
        if (!well) {
            problems.error(
                    "R303", Place.of(shown(folder)), "标准的文件夹叫“" + standard + "”，", "请用小写字母、数字和减号命名，例如 sanhui-yike。");
        }
        return well;
    }

    private boolean isDay(String day, String folder) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException e) {
            problems.error("R303", Place.of(shown(folder)), "版本的文件夹叫“" + day + "”，", "应以生效日期命名，例如 2023-01-01。");
            return false;
        }
    }

    private void unknown(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String remedy = path.startsWith(PATTERNS)
                ? "这里只放 .drl 文件。"
                : path.indexOf('/') > 0
                        ? "标准的文件应放在“标准/生效日期/”下面，例如 sanhui-yike/2023-01-01/。"
                        : Nearest.hint(name, List.of(Terms.FILE));
        problems.error("R302", Place.of(shown(path)), "不认识这个文件，", remedy);
    }
}
