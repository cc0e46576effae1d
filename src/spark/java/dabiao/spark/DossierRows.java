package dabiao.spark;

import dabiao.fact.Amounts;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.problem.Place;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Words;
import dabiao.yearend.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * How organisations stand in Parquet: one row for each, its own columns in a struct, and each further ledger an array of structs under the
 * names that the tables have. Nothing has to be brought together before it can be judged.
 */
final class DossierRows {

    private static final String BATCH = "batch";
    private static final int FIRST_LEDGER = 2;
    private static final int DIGITS = 18;
    private static final int SCALE = 4;
    private static final Layout<? extends Record> OWN = Ledgers.ALL.get(0);
    private static final List<Layout<? extends Record>> FURTHER = Ledgers.ALL.subList(1, Ledgers.ALL.size());

    private static final Map<Class<?>, DataType> TYPES = Map.of(
            String.class, DataTypes.StringType,
            Words.class, DataTypes.StringType,
            LocalTime.class, DataTypes.StringType,
            Integer.class, DataTypes.IntegerType,
            LocalDate.class, DataTypes.DateType,
            BigDecimal.class, DataTypes.createDecimalType(DIGITS, SCALE));

    private DossierRows() {}

    static StructType schema() {
        var schema = new StructType().add(BATCH, DataTypes.LongType).add(OWN.file(), struct(OWN));
        for (Layout<? extends Record> it : FURTHER) {
            schema = schema.add(it.file(), DataTypes.createArrayType(struct(it)));
        }
        return schema;
    }

    /**
     * @param batch newest batch that was seen
     */
    static Row row(Organisation organisation, List<Fact> facts, long batch) {
        var byLedger = facts.stream().collect(Collectors.groupingBy(Fact::getClass));
        var values = new ArrayList<Object>();
        values.add(batch);
        values.add(row(OWN, organisation));
        FURTHER.forEach(layout -> values.add(byLedger.getOrDefault(layout.type(), List.of()).stream()
                .map(it -> row(layout, it))
                .toArray(Row[]::new)));
        return RowFactory.create(values.toArray());
    }

    /** Of a row as {@link #schema} has it, which may be cut off behind the first columns. */
    static long batch(Row row) {
        return row.getLong(0);
    }

    /** The dossiers for those years that concern the organisation. */
    static Reading.Found found(Row row, List<Integer> years) {
        var organisation = (Organisation) fact(OWN, row.getStruct(1));
        var concerned = years.stream().filter(organisation::concerns).toList();
        try {
            var facts = concerned.isEmpty() ? List.<Fact>of() : facts(row);
            return new Reading.Found(
                    concerned.stream()
                            .map(it -> Dossier.of(organisation, it, facts))
                            .toList(),
                    Map.of());
        } catch (RuntimeException e) {
            return new Reading.Found(List.of(), Map.of(organisation, e));
        }
    }

    private static List<Fact> facts(Row row) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < FURTHER.size(); i++) {
            var layout = FURTHER.get(i);
            List<Row> rows = row.getList(FIRST_LEDGER + i);
            rows.forEach(it -> facts.add(fact(layout, it)));
        }
        return facts;
    }

    private static StructType struct(Layout<?> layout) {
        return new StructType(layout.columns().stream()
                .map(it -> DataTypes.createStructField(it.snake(), TYPES.get(it.type()), true))
                .toArray(StructField[]::new));
    }

    private static Row row(Layout<?> layout, Fact fact) {
        return RowFactory.create(
                layout.columns().stream().map(it -> written(it.of(fact))).toArray());
    }

    /** Columns are found by their places: they are read as the schema has them. */
    private static Fact fact(Layout<? extends Record> layout, Row row) {
        var columns = layout.columns();
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(columns.get(i), row.get(i));
        }
        return (Fact) layout.make(values, Place.of(layout.file()));
    }

    private static @Nullable Object written(@Nullable Object value) {
        return value instanceof Words || value instanceof LocalTime ? value.toString() : value;
    }

    private static @Nullable Object read(Column column, @Nullable Object value) {
        if (column.type() == Words.class) {
            return value == null ? Words.NONE : words((String) value);
        }
        if (value instanceof BigDecimal amount) {
            return Amounts.canonical(amount);
        }
        return column.type() == LocalTime.class && value != null ? LocalTime.parse((String) value) : value;
    }

    /** Only at the separator that is written: a word may hold those that people use. */
    static Words words(String text) {
        return text.isEmpty() ? Words.NONE : new Words(List.of(text.split("；", -1)));
    }
}
