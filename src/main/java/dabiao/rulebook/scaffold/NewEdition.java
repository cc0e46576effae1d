package dabiao.rulebook.scaffold;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A new edition of a standard, copied from its last one before that day; of a new standard, from a template. */
public final class NewEdition {

    private static final String PATTERNS = "patterns";

    private NewEdition() {}

    /**
     * The files that it consists of, by their paths below the rules folder. Throws {@link Refused} where the day is none, the edition
     * is there already, or there is nothing to copy.
     *
     * @param files of the whole rulebook
     */
    public static SortedMap<String, byte[]> of(SortedMap<String, byte[]> files, String standard, String day) {
        var folder = standard + "/" + day + "/";
        var place = Place.of("rules/" + standard + "/" + day);
        refuseUnfit(standard, day, place);
        var days = days(files, standard);
        if (days.isEmpty()) {
            return NewStandard.of(files, standard, day);
        }
        if (days.contains(day)) {
            throw refused("R306", place, "这一版已经有了，", "请直接修改它，或者换一个生效日期。");
        }
        var last = days.lower(day);
        if (last == null) {
            throw refused("R325", place, "这一天之前没有可以复制的版本，", "请换一个更晚的生效日期。");
        }
        var from = standard + "/" + last + "/";
        var copy = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(from)) {
                copy.put(folder + path.substring(from.length()), bytes);
            }
        });
        return copy;
    }

    private static void refuseUnfit(String standard, String day, Place place) {
        if (!isDay(day)) {
            throw refused("R303", place, "版本的文件夹叫“" + day + "”，", "应以生效日期命名，例如 2024-01-01。");
        }
        if (!standard.matches("[a-z][a-z0-9-]{0,39}") || standard.equals(PATTERNS)) {
            throw refused("R303", place, "标准的文件夹叫“" + standard + "”，", "请用小写字母、数字和减号命名，例如 sanhui-yike。");
        }
    }

    private static TreeSet<String> days(SortedMap<String, byte[]> files, String standard) {
        var days = new TreeSet<String>();
        for (String path : files.keySet()) {
            var parts = path.split("/", -1);
            if (parts.length == 3 && parts[0].equals(standard) && isDay(parts[1])) {
                days.add(parts[1]);
            }
        }
        return days;
    }

    private static boolean isDay(String day) {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Refused refused(String code, Place place, String what, String remedy) {
        return new Refused(Problem.error(code, place, what, remedy));
    }
}
