package dabiao.rulebook;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.Arrays;

/** Where a file lies below the rules folder: {@code sanhui-yike/2023-01-01/frequency.csv}, and never outside of it. */
public final class RulePath {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = FilesBelow.LARGEST;

    /** How many files a rulebook may have. */
    public static final int MOST = FilesBelow.MOST;

    private static final int LONGEST = 200;

    private RulePath() {}

    /** Whether a file of that path is part of a rulebook: not README.md, nothing hidden. */
    public static boolean belongs(String path) {
        return FilesBelow.belongs(path);
    }

    /** Refuses a path that leads elsewhere or that some computers cannot write; whether it is fit for use. */
    public static boolean check(String path, Problems problems) {
        boolean plain = path.length() <= LONGEST
                && path.matches("[\\x21-\\x7e&&[^\\\\:*?\"<>|]]+")
                && Arrays.stream(path.split("/", -1)).noneMatch(it -> it.isEmpty() || it.matches("\\.+"));
        if (!plain) {
            problems.error(
                    "R711",
                    Place.of(shown(path)),
                    "文件名不合规矩，",
                    "请用“标准/生效日期/文件名”，只用英文字母、数字、减号和点，例如 sanhui-yike/2023-01-01/frequency.csv。");
        }
        return plain;
    }

    private static String shown(String path) {
        var printable = path.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "…" : printable;
    }
}
