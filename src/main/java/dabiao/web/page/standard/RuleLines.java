package dabiao.web.page.standard;

import dabiao.problem.Problems;
import dabiao.table.Line;
import dabiao.table.Sheets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule file line by line.
 *
 * @param path below the rules folder
 */
public record RuleLines(String path, List<String> lines, List<Line> cells) {

    private static final Charset OLD = Charset.forName("GB18030");
    private static final int BEFORE = 2;

    /** A line with its number, and whether it is the one that is meant. */
    public record Numbered(int number, String text, boolean hit) {}

    /** A heading of a table and what a row says under it. */
    public record Pair(String heading, String value) {}

    static RuleLines of(String path, byte[] bytes) {
        var lines = List.of(text(bytes).split("\\R", -1));
        var last =
                lines.size() > 1 && lines.get(lines.size() - 1).isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
        return new RuleLines(path, last, path.endsWith(".csv") ? cells(path, bytes) : List.of());
    }

    public boolean isTable() {
        return !cells.isEmpty();
    }

    /** The whole file. */
    public List<Numbered> all(int hit) {
        return between(1, lines.size(), hit);
    }

    /** The rule that begins at a line, to its end, with the comment lines before it. */
    public List<Numbered> rule(int line) {
        int first = Math.max(1, line - BEFORE);
        while (first < line && !lines.get(first - 1).startsWith("//")) {
            first++;
        }
        int last = line;
        while (last < lines.size() && !lines.get(last - 1).strip().equals("end")) {
            last++;
        }
        return between(first, last, line);
    }

    /** What the row on a line says, heading by heading; empty if there is no such row. */
    public List<Pair> row(int line) {
        var row = cells.stream().filter(it -> it.number() == line).findFirst();
        return row.map(this::pairs).orElse(List.of());
    }

    /** The line of the first row that begins with an id. */
    public Optional<Integer> lineOf(String id) {
        return cells.stream()
                .skip(1)
                .filter(it -> !it.cells().isEmpty() && it.cells().get(0).equals(id))
                .map(Line::number)
                .findFirst();
    }

    private List<Pair> pairs(Line row) {
        var headings = cells.get(0).cells();
        return IntStream.range(0, Math.min(headings.size(), row.cells().size()))
                .mapToObj(it -> new Pair(headings.get(it), row.cells().get(it)))
                .toList();
    }

    private List<Numbered> between(int first, int last, int hit) {
        var some = new ArrayList<Numbered>();
        for (int i = first; i <= Math.min(last, lines.size()); i++) {
            some.add(new Numbered(i, lines.get(i - 1), i == hit));
        }
        return some;
    }

    private static List<Line> cells(String path, byte[] bytes) {
        var problems = new Problems();
        return Sheets.of(path, bytes, problems).stream()
                .flatMap(it -> it.lines(problems).stream())
                .toList();
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, OLD);
        }
    }
}
