package dabiao.assessment.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was found of a result that has one status, as it is kept.
 *
 * @param part of very many findings, which are told in several parts
 * @param findings a line for each: criterion, place among all findings of the result, marks, full marks, with tabs between them; a line
 *     feed stands before the first and behind each, so that a criterion, and none that begins like it, stands between a line feed and a tab
 */
record FoundRow(long assessment, String status, int part, String findings) {

    /** Letters that the column holds. */
    static final int LONGEST = 16_000;

    private static final String DAMAGED = "（损坏）";
    private static final String MARKS = "(-?\\d+(?:\\.\\d{1,4})?)";
    private static final Pattern LINE = Pattern.compile("([^\t\n]*)\t(\\d{1,9})\t" + MARKS + "\t" + MARKS);

    /** All that was found of a result, by status. */
    static List<FoundRow> of(long assessment, List<FindingRow> findings) {
        var told = new TreeMap<String, List<StringBuilder>>();
        for (int seq = 0; seq < findings.size(); seq++) {
            var finding = findings.get(seq);
            tell(told.computeIfAbsent(finding.status(), it -> new ArrayList<>()), line(seq, finding));
        }
        var rows = new ArrayList<FoundRow>();
        told.forEach((status, parts) -> IntStream.range(0, parts.size())
                .forEach(it -> rows.add(
                        new FoundRow(assessment, status, it, parts.get(it).toString()))));
        return rows;
    }

    /** What stands in the findings if the criterion is among them, and only then. */
    static String sought(String criterion) {
        return "\n" + escaped(criterion) + "\t";
    }

    /** The findings with their places; if this is not what was written, one that nobody can have found, for those who compare. */
    List<Numbered<FindingRow>> read() {
        var read = lines().map(LINE::matcher)
                .filter(Matcher::matches)
                .map(it -> new Numbered<>(
                        assessment,
                        Integer.parseInt(it.group(2)),
                        new FindingRow(
                                plain(it.group(1)), status, new BigDecimal(it.group(3)), new BigDecimal(it.group(4)))))
                .toList();
        var again = read.stream().map(it -> line(it.seq(), it.value())).collect(Collectors.joining("", "\n", ""));
        return !read.isEmpty() && again.equals(findings) ? read : List.of(damaged());
    }

    /** The criteria alone. */
    List<String> criteria() {
        var criteria = new ArrayList<String>();
        for (int from = 1, end = end(from); end >= 0; from = end + 1, end = end(from)) {
            int tab = findings.indexOf('\t', from);
            if (tab >= 0 && tab < end) {
                criteria.add(plain(findings.substring(from, tab)));
            }
        }
        return criteria;
    }

    private int end(int line) {
        return findings.indexOf('\n', line);
    }

    private Stream<String> lines() {
        return Stream.of(findings.split("\n"));
    }

    private Numbered<FindingRow> damaged() {
        return new Numbered<>(
                assessment, 0, new FindingRow(DAMAGED + findings, status, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static void tell(List<StringBuilder> parts, String line) {
        if (parts.isEmpty() || parts.get(parts.size() - 1).length() + line.length() > LONGEST) {
            parts.add(new StringBuilder("\n"));
        }
        parts.get(parts.size() - 1).append(line);
    }

    private static String line(int seq, FindingRow finding) {
        return escaped(finding.criterion()) + "\t" + seq + "\t"
                + finding.earned().toPlainString() + "\t" + finding.fullMarks().toPlainString() + "\n";
    }

    /** A criterion may be called anything. */
    private static String escaped(String criterion) {
        return criterion.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** Of something else than was escaped it makes something else than was meant. */
    private static String plain(String escaped) {
        try {
            return escaped.indexOf('\\') < 0 ? escaped : escaped.translateEscapes();
        } catch (IllegalArgumentException e) {
            return escaped;
        }
    }
}
