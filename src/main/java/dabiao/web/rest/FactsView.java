package dabiao.web.rest;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.report.Mask;
import dabiao.table.Column;
import dabiao.table.Layout;
import dabiao.table.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation for a year, by ledger.
 *
 * @param batch the newest submission that was looked at
 */
@Schema(name = "Facts", description = "一个党组织一年的台账")
record FactsView(String organisation, int year, long batch, List<Ledger> ledgers) {

    /** Rows by day; each tells its cells by heading. */
    @Schema(name = "Ledger", description = "一种台账；行里的键是台账的列名")
    record Ledger(String ledger, List<Map<String, @Nullable Object>> rows) {

        @SuppressWarnings("unchecked")
        static Ledger of(Layout<? extends Record> layout, Dossier dossier, Mask mask) {
            var rows = dossier.all((Class<? extends Fact>) layout.type());
            return new Ledger(
                    layout.title(),
                    rows.stream().map(it -> row(layout, it, mask)).toList());
        }

        private static Map<String, @Nullable Object> row(Layout<? extends Record> layout, Fact fact, Mask mask) {
            var cells = new LinkedHashMap<String, @Nullable Object>();
            for (Column column : layout.columns()) {
                var value = column.of(fact);
                cells.put(column.heading(), shown(value, mask));
            }
            return cells;
        }

        private static @Nullable Object shown(@Nullable Object value, Mask mask) {
            if (value instanceof Words words) {
                return words.stream().map(mask::text).toList();
            }
            return value instanceof String text ? mask.text(text) : value;
        }
    }
}
