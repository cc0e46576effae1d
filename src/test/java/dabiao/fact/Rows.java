package dabiao.fact;

import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Words;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Made-up rows of any ledger. */
final class Rows {

    private Rows() {}

    /** With a value in each column. */
    static Fact full(Layout<? extends Record> ledger, String organisation, String code) {
        var values = new ArrayList<Object>();
        for (Column column : ledger.columns()) {
            values.add(value(column, organisation, code, values.size()));
        }
        return make(ledger, values);
    }

    /** With a value in no more columns than must have one. */
    static Fact bare(Layout<? extends Record> ledger, String organisation, String code) {
        var values = new ArrayList<Object>();
        for (Column column : ledger.columns()) {
            values.add(
                    column.required()
                            ? value(column, organisation, code, values.size())
                            : column.type() == Words.class ? Words.NONE : null);
        }
        return make(ledger, values);
    }

    static Organisation organisation(String code) {
        return new Organisation(
                code, code + "支部", "党支部", null, null, LocalDate.of(2015, 6, 1), null, null, null, null, Words.NONE);
    }

    static Money money(String organisation, String code, String amount) {
        var day = LocalDate.of(2023, 3, 1 + Math.floorMod(code.hashCode(), 28));
        return new Money(organisation, code, "支出", null, new BigDecimal(amount), day, null, null, null, null);
    }

    private static Object value(Column column, String organisation, String code, int at) {
        if (column.component().equals("organisation")) {
            return organisation;
        }
        if (column.component().equals("code")) {
            return code;
        }
        if (column.type() == String.class) {
            return column.heading() + "“𠮷”\t'\\\" ; 、\n" + at;
        }
        if (column.type() == Words.class) {
            return Words.of(column.heading(), "甲、乙", "Ｃ" + at);
        }
        if (column.type() == Integer.class) {
            return column.component().equals("belongsToYear") ? 2023 : at;
        }
        if (column.type() == BigDecimal.class) {
            return new BigDecimal("12345678901234.0005").add(BigDecimal.valueOf(at));
        }
        return column.type() == LocalTime.class ? LocalTime.of(23, 59, at) : LocalDate.of(2023, 1, 1 + at);
    }

    private static Fact make(Layout<? extends Record> ledger, List<Object> values) {
        try {
            var types = Arrays.stream(ledger.type().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (Fact) ledger.type().getConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
