package dabiao.rulebook.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file cut into lines and cells so that all of it can be put together again byte for byte: a CSV table, or a text of which each
 * line is one cell.
 *
 * @param mark the byte order mark, or nothing
 */
record Written(Charset charset, String mark, boolean table, char separator, List<Written.Line> lines) {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String MARK = "\ufeff";

    /** A line: its cells as they are written, quotes included, and how it ends. */
    record Line(List<String> cells, String end) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static Written of(byte[] bytes, boolean table) {
        var charset =
                CHARSETS.stream().filter(it -> decodes(bytes, it)).findFirst().orElse(StandardCharsets.ISO_8859_1);
        var text = new String(bytes, charset);
        var mark = text.startsWith(MARK) ? MARK : "";
        var rest = text.substring(mark.length());
        char separator = table ? separator(rest) : '\0';
        return new Written(charset, mark, table, separator, cut(rest, table, separator));
    }

    /** The same kind of file with other lines. */
    byte[] with(List<Line> others) {
        var text = new StringBuilder(mark);
        for (Line line : others) {
            text.append(
                    table
                            ? String.join(String.valueOf(separator), line.cells())
                            : line.cells().get(0));
            text.append(line.end());
        }
        return text.toString().getBytes(charset);
    }

    /** What a cell says. */
    String said(String raw) {
        if (!table || raw.length() < 2 || raw.charAt(0) != '"' || !raw.endsWith("\"")) {
            return raw;
        }
        return raw.substring(1, raw.length() - 1).replace("\"\"", "\"");
    }

    /** How a cell is written that says this. */
    String raw(String said) {
        boolean quoted = table
                && (said.indexOf(separator) >= 0
                        || said.indexOf('"') >= 0
                        || said.indexOf('\n') >= 0
                        || !said.equals(said.strip()));
        return quoted ? '"' + said.replace("\"", "\"\"") + '"' : said;
    }

    /** How its lines end. */
    String end() {
        return lines.isEmpty() || lines.get(0).end().isEmpty()
                ? "\n"
                : lines.get(0).end();
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separator(String text) {
        for (char separator : new char[] {',', ';', '\t'}) {
            if (text.lines().limit(4).anyMatch(it -> it.indexOf(separator) >= 0)) {
                return separator;
            }
        }
        return ',';
    }

    private static List<Line> cut(String text, boolean table, char separator) {
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= table && c == '"';
            if (!quoted && table && c == separator) {
                cells.add(text.substring(from, i));
                from = i + 1;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                cells.add(text.substring(from, i));
                boolean both = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                lines.add(new Line(List.copyOf(cells), text.substring(i, i + (both ? 2 : 1))));
                cells.clear();
                i += both ? 1 : 0;
                from = i + 1;
            }
        }
        if (from < text.length() || !cells.isEmpty()) {
            cells.add(text.substring(from));
            lines.add(new Line(List.copyOf(cells), ""));
        }
        return lines;
    }
}
