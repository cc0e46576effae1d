package dabiao.web.page.ledger;

import dabiao.fact.Ledgers;
import dabiao.problem.Problems;
import dabiao.table.Layout;
import dabiao.table.Line;
import dabiao.table.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table that was handed in, as it came.
 *
 * @param head which of the lines is the headings
 * @param ledger that has most of them; empty where none has any
 */
record Came(String file, String title, List<Line> lines, int head, Optional<Layout<? extends Record>> ledger) {

    private static final int LOOKED_AT = 5;

    static Came of(Sheet sheet) {
        var lines = sheet.lines(new Problems());
        int head = 0;
        for (int i = 1; i < Math.min(LOOKED_AT, lines.size()); i++) {
            head = most(lines.get(i)) > most(lines.get(head)) ? i : head;
        }
        return new Came(
                sheet.place().file(),
                sheet.title(),
                lines,
                head,
                lines.isEmpty() ? Optional.empty() : ledger(sheet.title(), lines.get(head)));
    }

    private static Optional<Layout<? extends Record>> ledger(String title, Line head) {
        var named = Ledgers.ALL.stream()
                .filter(it -> title.contains(it.title()) || title.contains(it.file()))
                .max(Comparator.comparingInt(it -> it.title().length()));
        return named.or(() -> Ledgers.ALL.stream()
                .filter(it -> known(it, head) > 0)
                .max(Comparator.comparingLong(it -> known(it, head))));
    }

    private static long most(Line line) {
        return Ledgers.ALL.stream().mapToLong(it -> known(it, line)).max().orElse(0);
    }

    private static long known(Layout<? extends Record> ledger, Line line) {
        return line.cells().stream().filter(it -> ledger.column(it).isPresent()).count();
    }
}
