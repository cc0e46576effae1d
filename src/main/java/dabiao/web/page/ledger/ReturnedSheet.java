package dabiao.web.page.ledger;

import dabiao.problem.Problem;
import dabiao.problem.Severity;
import dabiao.table.Column;
import dabiao.table.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** Writes one table that is given back to be mended. Not thread-safe. */
final class ReturnedSheet {

    private static final String NOTES = "核对意见";
    private static final int MORE_ROWS = 500;
    private static final int WIDEST = 32;

    private final Came came;
    private final Worksheet sheet;
    private final Map<Integer, List<Problem>> byLine;
    private final List<String> headings;
    private final int notes;

    ReturnedSheet(Came came, List<Problem> problems, Worksheet sheet) {
        this.came = came;
        this.sheet = sheet;
        this.byLine = problems.stream()
                .collect(Collectors.groupingBy(it -> it.place().line(), TreeMap::new, Collectors.toList()));
        this.headings = came.lines().isEmpty()
                ? List.of()
                : came.lines().get(came.head()).cells();
        int before = headings.indexOf(NOTES);
        this.notes = before < 0 ? headings.size() : before;
    }

    void write(WordLists words) {
        came.lines().forEach(this::row);
        int head = came.lines().isEmpty() ? 0 : came.lines().get(came.head()).number() - 1;
        int last = came.lines().isEmpty()
                ? 0
                : came.lines().get(came.lines().size() - 1).number() - 1;
        for (int i = 0; i < headings.size(); i++) {
            column(i, head, last + MORE_ROWS, words);
        }
        sheet.value(head, notes, NOTES);
        sheet.style(head, notes).bold().fontColor("A31621").set();
        sheet.width(notes, 60);
        sheet.freezePane(0, head + 1);
        whole(head);
    }

    /** Problems of the table as a whole, and of its headings. */
    private void whole(int head) {
        var problems = Stream.concat(
                        byLine.getOrDefault(0, List.of()).stream(), byLine.getOrDefault(head + 1, List.of()).stream())
                .map(ReturnedSheet::said)
                .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            sheet.comment(head, notes, problems);
        }
    }

    private void column(int at, int head, int last, WordLists words) {
        var column = came.ledger().flatMap(it -> it.column(headings.get(at)));
        sheet.style(head, at)
                .bold()
                .fillColor(column.filter(Column::required).isPresent() ? "F6DEDE" : "ECEFF2")
                .borderStyle("thin")
                .set();
        sheet.width(at, Math.min(WIDEST, Math.max(11, headings.get(at).length() * 2.4 + 2)));
        column.ifPresent(it -> words.offer(it, sheet.range(head + 1, at, last, at)));
    }

    private void row(Line line) {
        int row = line.number() - 1;
        for (int i = 0; i < line.cells().size(); i++) {
            if (i != notes && !line.cells().get(i).isEmpty()) {
                sheet.value(row, i, line.cells().get(i));
            }
        }
        var problems = byLine.getOrDefault(line.number(), List.of());
        problems.forEach(it -> mark(row, it));
        note(row, problems);
    }

    private void mark(int row, Problem problem) {
        int at = headings.indexOf(String.valueOf(problem.place().column()));
        if (at < 0) {
            return;
        }
        boolean isError = problem.severity() == Severity.ERROR;
        sheet.style(row, at)
                .fillColor(isError ? "FBE9EA" : "FDF1D8")
                .borderStyle("medium")
                .borderColor(isError ? "A31621" : "B87700")
                .set();
        sheet.comment(row, at, problem.what() + problem.remedy());
    }

    private void note(int row, List<Problem> problems) {
        if (!problems.isEmpty()) {
            sheet.value(row, notes, problems.stream().map(ReturnedSheet::said).collect(Collectors.joining("\n")));
            sheet.style(row, notes).fontColor("A31621").wrapText(true).set();
        }
    }

    private static String said(Problem it) {
        var column = it.place().column();
        return (column == null ? "" : "「" + column + "」") + it.what() + it.remedy();
    }
}
