package dabiao.web.page.ledger;

import dabiao.table.Column;
import dabiao.table.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A form as it was filled in.
 *
 * @param values by component
 * @param reason why it corrects what was reported earlier; blank for what is new
 */
public record Filled(
        Layout<? extends Record> ledger, String organisation, Map<String, List<String>> values, String reason) {

    static Filled of(Layout<? extends Record> ledger, MultiValueMap<String, String> sent) {
        var values = new LinkedHashMap<String, List<String>>();
        ledger.columns()
                .forEach(it -> values.put(
                        it.component(),
                        sent.getOrDefault(it.component(), List.of()).stream()
                                .flatMap(text -> parts(it, text).stream())
                                .toList()));
        var owner = ledger.column("党组织").or(() -> ledger.column("编号")).orElseThrow();
        var reason = sent.getFirst("reason");
        return new Filled(
                ledger,
                String.join("", values.getOrDefault(owner.component(), List.of())),
                values,
                reason == null ? "" : reason.strip());
    }

    /** By heading, as in a table; what is empty is left out. */
    public Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        ledger.columns().forEach(it -> {
            var text = String.join("；", values.getOrDefault(it.component(), List.of()));
            if (!text.isEmpty() || it.required()) {
                row.put(it.heading(), text);
            }
        });
        return row;
    }

    /** What stands in a cell, one by one where there may be several. */
    static List<String> parts(Column column, String text) {
        return Stream.of(column.isForSeveral() ? text.split("[；;]") : new String[] {text})
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
