package dabiao.fact;

import dabiao.table.Column;
import dabiao.table.Layout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** The database table of one ledger, derived from its layout. Immutable. */
final class LedgerTable {

    static final List<LedgerTable> ALL =
            Ledgers.ALL.stream().map(LedgerTable::new).toList();

    private static final Map<Class<?>, LedgerTable> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(it -> it.layout.type(), Function.identity()));

    private static final Map<String, LedgerTable> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(LedgerTable::name, Function.identity()));

    private final int place;
    private final Layout<? extends Record> layout;
    private final List<Column> columns;
    private final Cell[] cells;
    private final Packing[] packings;
    private final MethodHandle constructor;
    private final String insert;
    private final String places;
    private final String select;

    private LedgerTable(Layout<? extends Record> layout) {
        this.place = Ledgers.ALL.indexOf(layout);
        this.layout = layout;
        this.columns = layout.columns();
        this.cells = columns.stream().map(it -> Cell.of(it.type())).toArray(Cell[]::new);
        this.packings = columns.stream().map(it -> Packing.of(it.type())).toArray(Packing[]::new);
        this.constructor = constructor(layout.type());
        var names = Stream.concat(names(layout), Stream.of("`batch`", "`line_no`", "`withdrawn`"))
                .toList();
        this.insert = "insert into `%s` (%s) values ".formatted(layout.file(), String.join(", ", names));
        this.places = "(" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        this.select = select(layout);
    }

    static LedgerTable of(Class<?> type) {
        var table = BY_TYPE.get(type);
        if (table == null) {
            throw new IllegalArgumentException("%s is not kept in a ledger.".formatted(type.getName()));
        }
        return table;
    }

    /** The one whose database table has that name; throws {@link IllegalArgumentException} if there is none. */
    static LedgerTable named(@Nullable String name) {
        var table = name == null ? null : BY_NAME.get(name);
        if (table == null) {
            throw new IllegalArgumentException("'%s' is no ledger.".formatted(name));
        }
        return table;
    }

    Class<?> type() {
        return layout.type();
    }

    /** For so many rows at once; the parameters of each are its cells, the batch, the line and whether it is withdrawn. */
    String insert(int rows) {
        return insert + String.join(", ", Collections.nCopies(rows, places));
    }

    /** The condition may use {@link #owner()} and {@code `code`}; its parameters come before the batch. */
    String select(String condition) {
        return select.formatted(condition, key());
    }

    /** The rows of all batches with the batch of each. Values as those of the condition. */
    String selectAll(String condition) {
        return "select %s, `withdrawn`, `batch` from `%s` where %s order by %s, `batch`"
                .formatted(names(layout).collect(Collectors.joining(", ")), name(), condition, key());
    }

    /** Organisation, code, whether withdrawn; the last of a name comes last. Values as those of {@link #select}. */
    String selectCodes(String condition) {
        return "select %s, `code`, `withdrawn` from `%s` where %s and `batch` <= ? order by %s, `batch`"
                .formatted(owner(), name(), condition, key());
    }

    /** The column with the code of the organisation; an organisation's own row has no other code than its own. */
    String owner() {
        return type() == Organisation.class ? "`code`" : "`organisation`";
    }

    /** The columns of the name that a row keeps for good, as SQL writes them. */
    String key() {
        return type() == Organisation.class ? "`code`" : "`organisation`, `code`";
    }

    Fact read(ResultSet row) throws SQLException {
        var values = new @Nullable Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = cells[i].read(row, i + 1);
        }
        return make(values);
    }

    /** The row whose first cell the parser is at. */
    Fact unpack(JsonParser in) {
        var values = new @Nullable Object[packings.length];
        for (int i = 0; i < packings.length; i++) {
            if (i > 0) {
                in.nextToken();
            }
            values[i] = Bundle.cell(in, packings[i]);
        }
        return make(values);
    }

    void pack(Fact fact, JsonGenerator out) {
        for (int i = 0; i < packings.length; i++) {
            Bundle.cell(out, columns.get(i).of(fact), packings[i]);
        }
    }

    boolean withdrawn(ResultSet row) throws SQLException {
        return row.getBoolean(cells.length + 1);
    }

    /** Of a row of {@link #selectAll}. */
    long batch(ResultSet row) throws SQLException {
        return row.getLong(cells.length + 2);
    }

    /** From 0, in the order of {@link #ALL}. */
    int place() {
        return place;
    }

    /** Name of the database table. */
    String name() {
        return layout.file();
    }

    List<Column> columns() {
        return columns;
    }

    /** What people call it. */
    String title() {
        return layout.title();
    }

    /** The same row with each amount in its canonical form. */
    Fact canonical(Fact fact) {
        return make(columns.stream().map(it -> canonical(it.of(fact))).toArray());
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        return value instanceof BigDecimal amount ? Amounts.canonical(amount) : value;
    }

    private Fact make(@Nullable Object[] values) {
        try {
            return (Fact) constructor.invokeExact(values);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A row of %s cannot be made.".formatted(layout.file()), e);
        }
    }

    private static String select(Layout<?> layout) {
        return "select " + names(layout).collect(Collectors.joining(", ")) + ", `withdrawn` from `" + layout.file()
                + "` where %s and `batch` <= ? order by %s, `batch`";
    }

    private static Stream<String> names(Layout<?> layout) {
        return layout.columns().stream().map(it -> "`" + it.snake() + "`");
    }

    private static MethodHandle constructor(Class<?> type) {
        try {
            var components = Stream.of(type.getRecordComponents())
                    .map(it -> it.getType())
                    .toArray(Class<?>[]::new);
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, components))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Fact.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Record '%s' cannot be made.".formatted(type.getName()), e);
        }
    }
}
