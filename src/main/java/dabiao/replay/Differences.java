package dabiao.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where two results differ, in the words of those who read results: criterion, period, fact. */
final class Differences {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /** Of the first {@value #MOST}; two texts that differ have at least one. */
    static List<String> between(String then, String now) {
        if (then.equals(now)) {
            return List.of();
        }
        var differences = new Differences();
        try {
            differences.compare(
                    "", JsonMapper.shared().readTree(then), JsonMapper.shared().readTree(now));
        } catch (JacksonException e) {
            return List.of("存着的结果不是完整的 JSON，被改过。");
        }
        return differences.found.isEmpty() ? List.of("存着的结果内容相同，但写法（次序或空格）不同，被改过。") : differences.found;
    }

    private void compare(String where, @Nullable JsonNode then, @Nullable JsonNode now) {
        if (found.size() >= MOST || then != null && then.equals(now)) {
            return;
        }
        if (then != null && now != null && then.isObject() && now.isObject()) {
            members(where, then, now);
        } else if (then != null && now != null && then.isArray() && now.isArray()) {
            elements(where, then, now);
        } else {
            found.add("%s：当时%s，现在%s。".formatted(where.isEmpty() ? "结果" : where, shown(then), shown(now)));
        }
    }

    private void members(String where, JsonNode then, JsonNode now) {
        var names = new LinkedHashSet<>(then.propertyNames());
        names.addAll(now.propertyNames());
        names.forEach(it -> compare(Wording.inside(where, it), then.get(it), now.get(it)));
    }

    private void elements(String where, JsonNode then, JsonNode now) {
        var before = named(then);
        var after = named(now);
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        int already = found.size();
        names.forEach(it -> compare(where + it, before.get(it), after.get(it)));
        if (found.size() == already) {
            found.add(where + "：次序不同。");
        }
    }

    /** Elements by what people call them; those of one name are numbered. */
    private static Map<String, JsonNode> named(JsonNode array) {
        var named = new LinkedHashMap<String, JsonNode>();
        for (JsonNode element : array) {
            var name = Wording.name(element);
            int number = 1;
            while (named.containsKey(numbered(name, number))) {
                number++;
            }
            named.put(numbered(name, number), element);
        }
        return named;
    }

    private static String numbered(String name, int number) {
        return number == 1 && !name.isEmpty() ? "“" + name + "”" : "“%s”第 %d 个".formatted(name, number);
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "没有";
        }
        if (value.isObject()) {
            return "有“" + Wording.name(value) + "”";
        }
        var text = value.isString() ? value.asString() : value.toString();
        return "是“" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "”";
    }
}
