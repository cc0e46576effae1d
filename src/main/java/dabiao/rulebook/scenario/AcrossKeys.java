package dabiao.rulebook.scenario;

import dabiao.rulebook.scenario.Across.OfKind;
import dabiao.rulebook.scenario.Across.OfObject;
import dabiao.rulebook.scenario.Across.OfUnit;
import dabiao.rulebook.yaml.Keys;
import dabiao.rulebook.yaml.Section;
import dabiao.rulebook.yaml.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what is expected of several organisations: 单位, 可公布, 积分. */
final class AcrossKeys {

    static final String UNITS = "单位";
    static final String PUBLISHABLE = "可公布";
    static final String POINTS = "积分";

    private static final Keys UNIT = Keys.must().may("星级", "得分", "名次", "变动", "暂定", "理由含");
    private static final Keys KIND = Keys.must().may("十佳", "对象");
    private static final Keys OBJECT = Keys.must().may("总分", "名次", "等次", "维度", "有星", "待定", "不参评", "理由含", "未计含");
    private static final Map<String, Boolean> YES_OR_NO = Map.of("是", true, "否", false);

    private AcrossKeys() {}

    static Across read(Section keys) {
        return new Across(
                each(keys, UNITS, AcrossKeys::unit),
                yes(keys, PUBLISHABLE),
                each(
                        keys,
                        POINTS,
                        it -> it.section(KIND).map(kind -> kind(kind, it)).orElse(null)));
    }

    /** What stands under each key that the file chose itself. */
    static <T> Map<String, T> each(Section keys, String key, Function<Value, @Nullable T> reading) {
        var all = new LinkedHashMap<String, T>();
        keys.get(key)
                .flatMap(Value::section)
                .ifPresent(it -> it.values().forEach((name, value) -> {
                    T read = reading.apply(value);
                    if (read != null) {
                        all.put(name, read);
                    }
                }));
        return all;
    }

    /** A single word is the star. */
    private static @Nullable OfUnit unit(Value value) {
        if (value.isText()) {
            return new OfUnit(value.text().orElse(null), null, null, null, null, List.of(), value.place());
        }
        return value.section(UNIT)
                .map(it -> new OfUnit(
                        Expectations.text(it, "星级"),
                        Expectations.number(it, "得分"),
                        Expectations.number(it, "名次"),
                        it.values().containsKey("变动") ? texts(it, "变动") : null,
                        yes(it, "暂定"),
                        texts(it, "理由含"),
                        value.place()))
                .orElse(null);
    }

    private static OfKind kind(Section keys, Value value) {
        var objects = each(
                keys,
                "对象",
                it -> it.section(OBJECT).map(object -> object(object, it)).orElse(null));
        return new OfKind(Expectations.ids(keys, "十佳"), objects, value.place());
    }

    private static OfObject object(Section keys, Value value) {
        return new OfObject(
                Expectations.number(keys, "总分"),
                Expectations.number(keys, "名次"),
                Expectations.text(keys, "等次"),
                numbers(keys, "维度"),
                Expectations.ids(keys, "有星"),
                yes(keys, "待定"),
                texts(keys, "不参评"),
                texts(keys, "理由含"),
                texts(keys, "未计含"),
                value.place());
    }

    /** Numbers by key, percentages among them. */
    static Map<String, BigDecimal> numbers(Section keys, String key) {
        return each(keys, key, it -> it.amount().orElse(null));
    }

    private static List<String> texts(Section keys, String key) {
        return keys.get(key).stream()
                .flatMap(it -> it.list().stream())
                .flatMap(it -> it.text().stream())
                .toList();
    }

    private static @Nullable Boolean yes(Section keys, String key) {
        return keys.get(key).flatMap(it -> it.oneOf(YES_OR_NO)).orElse(null);
    }
}
