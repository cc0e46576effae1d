package dabiao.rulebook.yaml;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What stands behind a key. Each way of reading it reports what does not fit and is then empty. */
public final class Value {

    private final Node node;
    private final Where where;

    Value(Node node, Where where) {
        this.node = node;
        this.where = where;
    }

    public Place place() {
        return where.place(node);
    }

    /** Whether nothing is written behind the key. */
    public boolean isEmpty() {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().isEmpty();
    }

    /** A group of keys that must all be known. */
    public Optional<Section> section(Keys keys) {
        return mapping().map(it -> new Section(it, where, keys));
    }

    /** A group of keys that the file chooses itself: ids, headings. */
    public Optional<Section> section() {
        return section(Keys.ANY);
    }

    /** Several values; a single one is a list of one. */
    public List<Value> list() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(it -> new Value(it, where)).toList()
                : isEmpty() ? List.of() : List.of(this);
    }

    /** Whether it is a single value rather than a list or a group of keys. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    /** A text in any form. */
    public Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            where.problems().error("R315", place(), "这里写成了一组键或一个列表，", "应填一个值。");
            return Optional.empty();
        }
        String text = scalar.getValue();
        if (scalar.getScalarStyle() == ScalarStyle.PLAIN && FullWidth.quoted(text)) {
            FullWidth.quotes(place().line()).report(where.file(), where.problems());
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    /** Some words: a list, or one text with ； between them. */
    public Words words() {
        return new Words(list().stream().flatMap(it -> it.word().stream()).toList());
    }

    /** One word of a closed list. */
    public <T> Optional<T> oneOf(Map<String, T> known) {
        var text = text();
        if (text.isPresent() && !known.containsKey(text.get())) {
            where.unlike(node, text.get(), Nearest.hint(text.get(), known.keySet()));
        }
        return text.map(known::get);
    }

    public Optional<BigDecimal> number() {
        return text().flatMap(it -> {
            if (it.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
                return Optional.of(new BigDecimal(it));
            }
            where.unlike(node, it, "应填数字，例如 60。");
            return Optional.empty();
        });
    }

    /** A number, or a percentage: 52.5% is 0.525. */
    public Optional<BigDecimal> amount() {
        return text().flatMap(it -> {
            if (it.matches("-?\\d{1,12}(\\.\\d{1,6})?%?")) {
                return Optional.of(
                        it.endsWith("%")
                                ? new BigDecimal(it.substring(0, it.length() - 1)).movePointLeft(2)
                                : new BigDecimal(it));
            }
            where.unlike(node, it, "应填数字或百分数，例如 60、52.5%。");
            return Optional.empty();
        });
    }

    /** A whole number from least to most. */
    public Optional<Integer> whole(int least, int most) {
        return text().flatMap(it -> {
            if (it.matches("\\d{1,9}") && Integer.parseInt(it) >= least && Integer.parseInt(it) <= most) {
                return Optional.of(Integer.valueOf(it));
            }
            where.unlike(node, it, "应填 %d 到 %d 之间的整数。".formatted(least, most));
            return Optional.empty();
        });
    }

    public Optional<LocalDate> date() {
        return text().flatMap(it -> {
            try {
                return Optional.of(LocalDate.parse(it));
            } catch (DateTimeException e) {
                where.unlike(node, it, "应填日期，例如 2023-03-01。");
                return Optional.empty();
            }
        });
    }

    private List<String> word() {
        var text = text().orElse("");
        if (text.indexOf('，') >= 0) {
            FullWidth.comma(place().line()).report(where.file(), where.problems());
            return List.of();
        }
        return Words.parse(text).list();
    }

    private Optional<MappingNode> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        var slip = node instanceof ScalarNode scalar
                ? FullWidth.in(scalar.getValue(), place().line())
                : Optional.<FullWidth>empty();
        slip.ifPresentOrElse(
                it -> it.report(where.file(), where.problems()),
                () -> where.problems().error("R315", place(), "这里应写一组键和值，", "每个键后面用半角冒号加空格“: ”，例如 名称: 第一条。"));
        return Optional.empty();
    }
}
