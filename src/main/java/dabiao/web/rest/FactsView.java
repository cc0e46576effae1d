package dabiao.web.rest;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
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
        static Ledger of(Layout<? extends Record> layout, Dossier dossier) {
            var rows = dossier.all((Class<? extends Fact>) layout.type());
            return new Ledger(
                    layout.title(), rows.stream().map(it -> row(layout, it)).toList());
        }

        private static Map<String, @Nullable Object> row(Layout<? extends Record> layout, Fact fact) {
            var cells = new LinkedHashMap<String, @Nullable Object>();
            for (Column column : layout.columns()) {
                var value = column.of(fact);
                cells.put(column.heading(), value instanceof Words words ? words.list() : value);
            }
            return cells;
        }
    }
}
