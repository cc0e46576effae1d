package dabiao.table;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a record of a row that is told by heading, as in JSON or YAML. Not thread-safe. */
final class Told<T extends Record> {

    private final Layout<T> layout;
    private final Filling<T> filling;
    private final Problems problems;

    Told(Layout<T> layout, Vocabulary vocabulary, Problems problems) {
        this.layout = layout;
        this.filling = new Filling<>(layout, vocabulary, problems);
        this.problems = problems;
    }

    Optional<T> row(Map<String, ?> cells, Place place) {
        int before = problems.errors();
        var texts = new @Nullable String[layout.columns().size()];
        var missing = new Boolean[texts.length];
        Arrays.fill(missing, true);
        var strange = new ArrayList<String>();
        for (Map.Entry<?, ?> cell : cells.entrySet()) {
            String heading = String.valueOf(cell.getKey());
            int column = Head.index(layout, heading);
            if (column >= 0) {
                if (!missing[column]) {
                    problems.error("T113", place.at(heading), "这一项出现了两次，", "请只留一项。");
                }
                missing[column] = false;
                texts[column] = text(cell.getValue(), place.at(heading));
            } else if (column == Head.NOTHING) {
                strange.add(heading);
            }
        }
        new Gaps(layout, place, problems).check(strange, List.of(missing));
        var row = filling.row(texts, place);
        return problems.errors() == before ? row : Optional.empty();
    }

    /** The text that a cell of a table would hold, or null after a complaint. */
    private @Nullable String text(@Nullable Object value, Place place) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            var texts = several.stream().map(it -> text(it, place)).toList();
            return texts.contains(null) ? null : String.join("；", texts);
        }
        return single(value, place);
    }

    private @Nullable String single(Object value, Place place) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof Date day) {
            return Instant.ofEpochMilli(day.getTime())
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return Text.number(value.toString());
        }
        if (value instanceof CharSequence || value instanceof Number || value instanceof TemporalAccessor) {
            return Text.strip(value.toString());
        }
        problems.error("T133", place, "这一项里还套着别的项，", "应直接写文字、数字或日期。");
        return null;
    }
}
