package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A CSV file. */
final class CsvSheet implements Sheet {

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
            problems.error("T104", Place.line(source.name(), last + 1), "从这一行起引号不成对，或者一格长得不像话，", "请检查这一行的英文双引号。");
            return null;
        }
    }

    private static Line line(CsvRecord csv) {
        return new Line(
                (int) csv.getStartingLineNumber(),
                csv.getFields().stream().map(Text::strip).toList());
    }
}
