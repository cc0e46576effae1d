package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file. */
final class CsvSheet implements Sheet {

    private static final Pattern LINE = Pattern.compile("starting at line (\\d{1,9})");

    private final Source source;
    private final Plain plain;

    CsvSheet(Source source, Plain plain) {
        this.source = source;
        this.plain = plain;
    }

    @Override
    public String title() {
        return source.title();
    }

    @Override
    public Place place() {
        return Place.of(source.name());
    }

    @Override
    public boolean endsEarly() {
        return false;
    }

    @Override
    public void read(Predicate<Line> taker, Problems problems) {
        if (plain.fullWidth()) {
            problems.error("T104", Place.line(source.name(), 1), "各格之间写成了全角逗号“，”，", "要用半角逗号“,”隔开。");
            return;
        }
        if (isLong()) {
            ahead(taker, problems);
        } else {
            lines(taker, problems);
        }
    }

    private boolean isLong() {
        try {
            return source.isLong();
        } catch (IOException e) {
            return false;
        }
    }

    /** Lines are told apart while those before them are understood. */
    private void ahead(Predicate<Line> taker, Problems problems) {
        var own = new Problems();
        boolean all = Ahead.stream(it -> lines(it, own), taker);
        if (all) {
            problems.addAll(own.list());
        }
    }

    private void lines(Predicate<Line> taker, Problems problems) {
        try (var csv = csv()) {
            hand(csv.iterator(), taker, problems);
        } catch (IOException e) {
            problems.error("T100", place(), "文件读不出来，", "请确认文件没有损坏、没有被别的程序占用。");
        }
    }

    private CsvReader<CsvRecord> csv() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(plain.separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(plain.open(source));
    }

    private void hand(Iterator<CsvRecord> records, Predicate<Line> taker, Problems problems) {
        boolean more = true;
        int last = 0;
        while (more) {
            var next = next(records, last, problems);
            if (next == null) {
                return;
            }
            var line = line(next);
            last = line.number();
            more = line.isBlank() || taker.test(line);
        }
    }

    /** Only the parser's failures are the file's; those of the taker go through. */
    private @Nullable CsvRecord next(Iterator<CsvRecord> records, int last, Problems problems) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            var line = Place.line(source.name(), start(e, last + 1));
            problems.error("T104", line, "从这一行起英文双引号不成对，或者有一格过长，", "请检查这一行的引号。");
            return null;
        }
    }

    /** The parser says in its message where the record began that it could not read. */
    private static int start(RuntimeException failure, int otherwise) {
        var said = LINE.matcher(String.valueOf(failure.getMessage()));
        return said.find() ? Integer.parseInt(said.group(1)) : otherwise;
    }

    private static Line line(CsvRecord csv) {
        var cells = new ArrayList<String>(csv.getFieldCount());
        for (int i = 0; i < csv.getFieldCount(); i++) {
            cells.add(Text.strip(csv.getField(i)));
        }
        return new Line((int) csv.getStartingLineNumber(), cells);
    }
}
