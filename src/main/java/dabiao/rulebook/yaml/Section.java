package dabiao.rulebook.yaml;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A group of keys and values in which every key is known, none is there twice and none is missing; all else is reported. */
public final class Section {

    private final Where where;
    private final Place place;
    private final Keys keys;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();

    Section(MappingNode node, Where where, Keys keys) {
        this.where = where;
        this.place = where.place(node);
        this.keys = keys;
        node.getValue().forEach(this::take);
        keys.required().forEach(this::require);
    }

    public Place place() {
        return place;
    }

    /** The value of a key; empty where the key is missing or nothing is written behind it. */
    public Optional<Value> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(it -> !it.isEmpty());
    }

    /** All values by key, in the order written, also those behind which nothing is written. */
    public Map<String, Value> values() {
        return values;
    }

    private void take(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            where.problems().error("R315", where.place(tuple.getKeyNode()), "键写成了一个列表或一组键，", "键应是一个词。");
            return;
        }
        String name = key.getValue().strip();
        if (!keys.allows(name)) {
            unknown(key, name);
        } else if (values.containsKey(name)) {
            int first = values.get(name).place().line();
            where.problems().error("R313", at(key, name), "键“" + name + "”写了两次，", "前一次在第 %d 行，请只留一个。".formatted(first));
        } else {
            values.put(name, new Value(tuple.getValueNode(), where.under(name)));
        }
    }

    private void unknown(ScalarNode key, String name) {
        meant(name).ifPresent(misspelt::add);
        if (FullWidth.quoted(name)) {
            FullWidth.quotes(where.place(key).line()).report(where.file(), where.problems());
            return;
        }
        var slip = FullWidth.in(name, where.place(key).line()).filter(it -> name.indexOf('：') >= 0);
        slip.ifPresentOrElse(
                it -> it.report(where.file(), where.problems()),
                () -> where.problems()
                        .error("R312", where.place(key), "没有“" + name + "”这个键，", Nearest.hint(name, keys.known())));
    }

    /** The key that a wrong one was probably meant to be, so that it is not called missing as well. */
    private Optional<String> meant(String name) {
        String bare = name.replaceAll("[“”]", "").replaceFirst("\\s*：.*", "");
        return Nearest.of(bare, keys.known());
    }

    private void require(String key) {
        var value = values.get(key);
        if (value == null && !misspelt.contains(key)) {
            where.problems().error("R314", place, "缺少键“" + key + "”，", "请补上“" + key + ": …”。");
        } else if (value != null && value.isEmpty()) {
            where.problems().error("R314", value.place(), "没有填，", "请在冒号后面填上。");
        }
    }

    private Place at(Node key, String name) {
        return where.under(name).place(key);
    }
}
