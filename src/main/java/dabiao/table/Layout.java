package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How a table is laid out whose rows become records of one type: its title, its columns in order. Derived from the record's
 * {@link Titled} and {@link Heading} annotations, so that a ledger is described in one place only. Immutable.
 */
public final class Layout<T extends Record> {

    private final Class<T> type;
    private final List<Column> columns;
    private final Map<String, Column> byHeading = new HashMap<>();
    private final Shape<T> shape;
    private final String title;

    private Layout(Class<T> type, List<Column> columns) {
        this.type = type;
        this.columns = columns;
        this.shape = Shape.of(type);
        var titled = type.getAnnotation(Titled.class);
        this.title = titled == null ? "本表" : titled.title();
        for (Column column : columns) {
            column.also().forEach(it -> byHeading.put(Headings.plain(it), column));
        }
        columns.forEach(it -> byHeading.put(Headings.plain(it.heading()), it));
    }

    public static <T extends Record> Layout<T> of(Class<T> type) {
        return new Layout<>(
                type,
                Arrays.stream(type.getRecordComponents())
                        .filter(it -> it.isAnnotationPresent(Heading.class))
                        .map(Column::of)
                        .toList());
    }

    public Class<T> type() {
        return type;
    }

    /** What people call the table, in Chinese; 本表 where it has no name. */
    public String title() {
        return title;
    }

    /** File name without its ending. */
    public String file() {
        return type.getAnnotation(Titled.class).file();
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** The column of that heading, or of another heading that offices use for it; blanks, wide letters and a unit in brackets aside. */
    public Optional<Column> column(String heading) {
        String plain = Headings.plain(heading);
        var exact = byHeading.get(plain);
        return Optional.ofNullable(exact != null ? exact : byHeading.get(Headings.bare(plain)));
    }

    /** All rows of a small table that can be understood; what cannot is a problem at its cell. */
    public List<Filled<T>> read(Sheet sheet, Vocabulary vocabulary, Problems problems) {
        var rows = new ArrayList<Filled<T>>();
        stream(sheet, vocabulary, problems, (row, place) -> rows.add(new Filled<>(row, place)));
        return rows;
    }

    /** The rows of the only table in a file; the name is what the person knows it by. */
    public List<Filled<T>> read(String name, byte[] bytes, Vocabulary vocabulary, Problems problems) {
        var rows = new ArrayList<Filled<T>>();
        Sheets.of(name, bytes, problems).forEach(it -> rows.addAll(read(it, vocabulary, problems)));
        return rows;
    }

    /** Hands over row after row, each with its place, so that a table of any length can be read. */
    public void stream(Sheet sheet, Vocabulary vocabulary, Problems problems, BiConsumer<T, Place> taker) {
        new Reading<>(sheet, new Filling<>(this, vocabulary, problems), taker, null).run();
    }

    /**
     * The same, and rows of which some cells could not be read go to {@code halves}, with nothing in those cells, so that what could be
     * read can be checked all the same. Only for records whose components may all be missing.
     */
    public void stream(Sheet sheet, Vocabulary vocabulary, Problems problems, Takers<T> takers) {
        new Reading<>(sheet, new Filling<>(this, vocabulary, problems), takers.whole(), takers.halves()).run();
    }

    /** Who takes whole rows, and who takes those that could be read only in part. */
    public record Takers<T>(BiConsumer<T, Place> whole, BiConsumer<T, Place> halves) {}

    /** One row told by heading, as in JSON or YAML, under the same checks; the place is that of the row. */
    public Optional<T> row(Map<String, ?> cells, Place place, Vocabulary vocabulary, Problems problems) {
        return new Told<>(this, vocabulary, problems).row(cells, place);
    }

    /** The same row with another value in one column. */
    public T with(T row, Column column, @Nullable Object value) {
        return make(
                columns.stream()
                        .map(it -> it.equals(column) ? value : it.of(row))
                        .toArray(),
                Place.of(""));
    }

    /** A row of values that were kept elsewhere, in the order of the columns. Throws what the record's own constructor throws. */
    public T make(@Nullable Object[] values, Place place) {
        return shape.make(values, place);
    }
}
