package dabiao.cli;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** A new edition of a standard, copied from its last one before that day; of a new standard, from a template. */
final class NewEdition {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private NewEdition() {}

    /** The folder that was made; refuses what is no day, what is there already and what has nothing to copy. */
    static Path create(Path rules, String standard, String day) throws IOException {
        var target = rules.resolve(standard).resolve(day);
        var place = Place.of("rules/" + standard + "/" + day);
        if (!isDay(day)) {
            throw refused("R303", place, "版本的文件夹叫“" + day + "”，", "应以生效日期命名，例如 2024-01-01。");
        }
        if (!standard.matches("[a-z][a-z0-9-]{0,39}")) {
            throw refused("R303", place, "标准的文件夹叫“" + standard + "”，", "请用小写字母、数字和减号命名，例如 sanhui-yike。");
        }
        if (!folders(rules).contains(standard)) {
            NewStandard.create(rules, standard, day);
            return target;
        }
        if (Files.exists(target)) {
            throw refused("R306", place, "这一版已经有了，", "请直接修改它，或者换一个生效日期。");
        }
        var last = folders(rules.resolve(standard)).stream()
                .filter(it -> it.matches(DAY) && it.compareTo(day) < 0)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> refused("R325", place, "这一天之前没有可以复制的版本，", "请换一个更晚的生效日期。"));
        copy(rules.resolve(standard).resolve(last), target);
        return target;
    }

    private static boolean isDay(String day) {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> folders(Path folder) throws IOException {
        try (var below = Files.list(folder)) {
            return below.filter(Files::isDirectory)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals("patterns") && !it.startsWith("_") && !it.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Refused refused(String code, Place place, String what, String remedy) {
        return new Refused(Problem.error(code, place, what, remedy));
    }
}
