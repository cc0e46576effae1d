package dabiao.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a table is laid out whose rows become records of one type: its title, its columns in order. Derived from the record's
 * {@link Titled} and {@link Heading} annotations, so that a ledger is described in one place only. Immutable.
 */
public final class Layout<T extends Record> {

    private final Class<T> type;
    private final List<Column> columns;

    private Layout(Class<T> type, List<Column> columns) {
        this.type = type;
        this.columns = columns;
    }

    public static <T extends Record> Layout<T> of(Class<T> type) {
        return new Layout<>(
                type,
                Arrays.stream(type.getRecordComponents())
                        .filter(it -> it.isAnnotationPresent(Heading.class))
                        .map(Layout::column)
                        .toList());
    }

    public Class<T> type() {
        return type;
    }

    /** What people call the table, in Chinese. */
    public String title() {
        return type.getAnnotation(Titled.class).title();
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

    /** The column of that heading, or of another heading that offices use for it. */
    public Optional<Column> column(String heading) {
        return columns.stream()
                .filter(it -> it.heading().equals(heading) || it.also().contains(heading))
                .findFirst();
    }

    private static Column column(RecordComponent component) {
        var heading = component.getAnnotation(Heading.class);
        try {
            var accessor = MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
            return new Column(
                    heading.value(),
                    component.getName(),
                    MethodType.methodType(component.getType()).wrap().returnType(),
                    heading.required(),
                    heading.words(),
                    heading.example(),
                    List.of(heading.also()),
                    accessor);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Component '%s' is not public.".formatted(component.getName()), e);
        }
    }
}
