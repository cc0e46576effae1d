package dabiao.rulebook.scenario;

import dabiao.problem.Problems;
import dabiao.rulebook.scenario.Expected.Outcome;
import dabiao.rulebook.yaml.Keys;
import dabiao.rulebook.yaml.Section;
import dabiao.rulebook.yaml.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands under 期望. */
final class Expectations {

    static final Expected NONE = new Expected(Map.of(), null, null, null, null, Across.NONE);

    private static final Keys KEYS = Keys.must()
            .may("指标", "得分", "星级", "否决", "提示")
            .may(AcrossKeys.UNITS, AcrossKeys.PUBLISHABLE, AcrossKeys.POINTS);
    private static final Keys OUTCOME = Keys.must().may("状态", "应有", "实有", "得分", "扣分", "句子含");
    private static final Map<String, String> STATUS = Stream.of("达标", "不达标", "部分达标", "不适用", "豁免", "未到期", "无数据", "待评定")
            .collect(Collectors.toMap(Function.identity(), Function.identity()));

    private Expectations() {}

    static Expected read(Value value, Problems problems) {
        var expected = value.section(KEYS).map(Expectations::expected).orElse(NONE);
        if (expected.equals(NONE)) {
            problems.error("R314", value.place(), "没有写任何期望，", "请至少写“指标”“得分”“星级”“否决”“提示”之一；几个单位一起看的写“单位”“可公布”或“积分”。");
        }
        return expected;
    }

    private static Expected expected(Section keys) {
        var criteria = new LinkedHashMap<String, Outcome>();
        keys.get("指标")
                .flatMap(Value::section)
                .ifPresent(ids -> ids.values().forEach((id, value) -> outcome(value, criteria, id)));
        return new Expected(
                criteria,
                number(keys, "得分"),
                text(keys, "星级"),
                ids(keys, "否决"),
                ids(keys, "提示"),
                AcrossKeys.read(keys));
    }

    private static void outcome(Value value, Map<String, Outcome> criteria, String id) {
        value.section(OUTCOME).ifPresent(it -> criteria.put(id, outcome(it, value)));
    }

    private static Outcome outcome(Section keys, Value value) {
        return new Outcome(
                keys.get("状态").flatMap(it -> it.oneOf(STATUS)).orElse(null),
                number(keys, "应有"),
                number(keys, "实有"),
                number(keys, "得分"),
                number(keys, "扣分"),
                text(keys, "句子含"),
                value.place());
    }

    static @Nullable BigDecimal number(Section keys, String key) {
        return keys.get(key).flatMap(Value::number).orElse(null);
    }

    static @Nullable String text(Section keys, String key) {
        return keys.get(key).flatMap(Value::text).orElse(null);
    }

    /** A key with nothing or an empty list behind it expects none. */
    static @Nullable List<String> ids(Section keys, String key) {
        var value = keys.values().get(key);
        return value == null ? null : value.words().list();
    }
}
