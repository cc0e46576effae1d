package dabiao.intake;

import dabiao.fact.Ledgers;
import dabiao.problem.Problems;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Line;
import dabiao.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out which ledger a sheet is: by its title, by the name of its file, or else by its headings. */
final class Recognition {

    private static final Set<String> NOTES = Set.of("说明", "填表说明", "填报说明", "词表", "示例");
    private static final int LOOKED_AT = 4;

    private Recognition() {}

    /** Whether a sheet of a workbook only explains the others. */
    static boolean isNote(Sheet sheet) {
        return NOTES.contains(sheet.title());
    }

    /** The ledger; a problem where there is none or more than one. */
    static Optional<Layout<? extends Record>> of(Sheet sheet, Problems problems) {
        var named = named(sheet.title()).or(() -> named(title(file(sheet))));
        return named.isPresent() ? named : headed(sheet, problems);
    }

    /** A name that is a ledger's, or has one ledger's within it: 2023年活动台账. */
    static Optional<Layout<? extends Record>> named(String name) {
        var exact = Ledgers.filed(name);
        if (exact.isPresent()) {
            return exact;
        }
        var within = Ledgers.ALL.stream()
                .filter(it -> name.contains(it.title()) || name.contains(it.file()))
                .toList();
        var longest = within.stream()
                .filter(it -> within.stream()
                        .noneMatch(other -> other != it && other.title().contains(it.title())))
                .toList();
        return longest.size() == 1 ? Optional.of(longest.get(0)) : Optional.empty();
    }

    /** A file's name without folder and ending. */
    static String title(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String file(Sheet sheet) {
        String file = sheet.place().file();
        int sheetAt = file.lastIndexOf('!');
        return sheetAt < 0 ? file : file.substring(0, sheetAt);
    }

    private static Optional<Layout<? extends Record>> headed(Sheet sheet, Problems problems) {
        var lines = new ArrayList<Line>();
        sheet.read(line -> lines.add(line) && lines.size() < LOOKED_AT, new Problems());
        for (Line line : lines) {
            var best = best(line);
            if (best.size() == 1) {
                return Optional.of(best.get(0));
            }
        }
        String titles = String.join("、", Ledgers.ALL.stream().map(Layout::title).toList());
        problems.error("F201", sheet.place(), "从文件名、工作表名和表头都认不出是哪种台账，", "请按台账命名，可用的有：" + titles + "。");
        return Optional.empty();
    }

    /** The ledgers whose required columns are all there and that leave the fewest headings over. */
    private static List<Layout<? extends Record>> best(Line line) {
        var fitting = Ledgers.ALL.stream().filter(it -> fits(it, line)).toList();
        long most = fitting.stream().mapToLong(it -> known(it, line)).max().orElse(0);
        return fitting.stream().filter(it -> known(it, line) == most).toList();
    }

    private static boolean fits(Layout<? extends Record> ledger, Line line) {
        var present =
                line.cells().stream().flatMap(it -> ledger.column(it).stream()).toList();
        return ledger.columns().stream().filter(Column::required).allMatch(present::contains);
    }

    private static long known(Layout<? extends Record> ledger, Line line) {
        return line.cells().stream().filter(it -> ledger.column(it).isPresent()).count();
    }
}
