package dabiao.web.page.ledger;

import dabiao.intake.Submission;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.table.Sheets;
import dabiao.table.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/**
 * What was handed in, given back to be mended: one workbook with every row in its place, problems marked at their cells and said in a
 * last column, which is not read when the workbook is handed in again.
 */
final class Returned {

    private static final int LONGEST_NAME = 28;
    private static final int LONGEST_FILE = 60;

    private Returned() {}

    static byte[] of(Map<String, byte[]> files, List<Problem> problems, Vocabulary vocabulary) {
        var byFile =
                problems.stream().collect(Collectors.groupingBy(it -> it.place().file()));
        var tables = files.entrySet().stream()
                .flatMap(it -> Sheets.of(it.getKey(), it.getValue(), new Problems()).stream())
                .filter(it -> !Submission.isNote(it))
                .map(Came::of)
                .filter(it -> it.ledger().isPresent() || byFile.containsKey(it.file()))
                .toList();
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Dabiao", "1.0")) {
            var names = new HashSet<String>();
            var sheets = tables.stream()
                    .map(it -> workbook.newWorksheet(name(it, names)))
                    .toList();
            var words = new WordLists(workbook, vocabulary);
            for (int i = 0; i < tables.size(); i++) {
                var came = tables.get(i);
                new ReturnedSheet(came, byFile.getOrDefault(came.file(), List.of()), sheets.get(i)).write(words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What it is called when it is given back. */
    static String title(Set<String> files) {
        var all = files.stream()
                .map(it -> it.replaceFirst("\\.[A-Za-z]{3,4}$", "").replaceFirst("^(请改正 )+", ""))
                .collect(Collectors.joining("、"));
        return all.length() <= LONGEST_FILE ? all : all.substring(0, LONGEST_FILE) + "…";
    }

    /** A name by which it is known for its ledger, and that no other sheet has. */
    private static String name(Came came, Set<String> taken) {
        var wanted = came.ledger().map(it -> it.title()).orElse(came.title()).replaceAll("[\\[\\]:*?/\\\\']", " ");
        var name = wanted.length() <= LONGEST_NAME ? wanted : wanted.substring(0, LONGEST_NAME);
        var free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " " + i;
        }
        return free;
    }
}
