package dabiao.rulebook;

import dabiao.problem.Problems;
import dabiao.rulebook.Standard.NoData;
import dabiao.rulebook.Standard.NotApplicable;
import dabiao.rulebook.Standard.Partial;
import dabiao.rulebook.Standard.Source;
import dabiao.rulebook.yaml.Keys;
import dabiao.rulebook.yaml.Section;
import dabiao.rulebook.yaml.Value;
import dabiao.rulebook.yaml.Yaml;
import dabiao.table.Words;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code standard.yaml}. What is missing or wrong is reported and read as the most common choice. */
final class StandardFile {

    static final Standard UNREADABLE = new Standard(
            "",
            "",
            List.of(),
            Words.NONE,
            1,
            Partial.NOT_OWED,
            2,
            RoundingMode.HALF_UP,
            NotApplicable.GIVE_MARKS,
            NoData.EARNS_NOTHING,
            null);

    private static final Keys KEYS = Keys.must("标题", "依据", "适用", "月起始日", "不满期间", "小数位数", "舍入", "不适用指标", "无数据指标")
            .may("说明", "满分");
    private static final Keys SOURCE = Keys.must("文件").may("施行", "核对");
    private static final Map<String, Partial> PARTIAL = Map.of("不作要求", Partial.NOT_OWED, "照常要求", Partial.OWED);
    private static final Map<String, RoundingMode> ROUNDING = Map.of(
            "四舍五入", RoundingMode.HALF_UP,
            "四舍六入", RoundingMode.HALF_EVEN,
            "舍去", RoundingMode.DOWN,
            "进一", RoundingMode.UP);
    private static final Map<String, NotApplicable> NOT_APPLICABLE =
            Map.of("给满分", NotApplicable.GIVE_MARKS, "缩小基数", NotApplicable.SHRINK_BASE);
    private static final Map<String, NoData> NO_DATA = Map.of("不得分", NoData.EARNS_NOTHING, "缩小基数", NoData.SHRINK_BASE);

    private StandardFile() {}

    static Standard read(RuleFile file, Problems problems) {
        return Yaml.read(file.place().file(), file.text(), problems)
                .flatMap(it -> it.section(KEYS))
                .map(StandardFile::standard)
                .orElse(UNREADABLE);
    }

    /** The keys and their values as they are written. */
    static Map<String, String> written(Standard it) {
        var written = new LinkedHashMap<String, String>();
        written.put("标题", it.title());
        written.put("说明", it.note());
        written.put("依据", it.sources().stream().map(StandardFile::written).collect(Collectors.joining("；")));
        written.put("适用", it.applies().toString());
        written.put("月起始日", String.valueOf(it.monthStartsOn()));
        written.put("不满期间", word(PARTIAL, it.partial()));
        written.put("小数位数", String.valueOf(it.scale()));
        written.put("舍入", word(ROUNDING, it.rounding()));
        written.put("不适用指标", word(NOT_APPLICABLE, it.notApplicable()));
        written.put("无数据指标", word(NO_DATA, it.noData()));
        var total = it.total();
        written.put("满分", total == null ? "" : total.toPlainString());
        return written;
    }

    private static String written(Source it) {
        return it.title()
                + (it.inForceFrom() == null ? "" : "（" + it.inForceFrom() + " 施行）")
                + (it.checkedOn() == null ? "" : "（" + it.checkedOn() + " 核对）");
    }

    private static <T> String word(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(it -> it.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Standard standard(Section keys) {
        return new Standard(
                text(keys, "标题"),
                text(keys, "说明"),
                list(keys, "依据").stream().flatMap(it -> source(it).stream()).toList(),
                keys.get("适用").map(Value::words).orElse(Words.NONE),
                keys.get("月起始日").flatMap(it -> it.whole(1, 28)).orElse(1),
                choice(keys, "不满期间", PARTIAL, Partial.NOT_OWED),
                keys.get("小数位数").flatMap(it -> it.whole(0, 4)).orElse(2),
                choice(keys, "舍入", ROUNDING, RoundingMode.HALF_UP),
                choice(keys, "不适用指标", NOT_APPLICABLE, NotApplicable.GIVE_MARKS),
                choice(keys, "无数据指标", NO_DATA, NoData.EARNS_NOTHING),
                keys.get("满分").flatMap(Value::number).orElse(null));
    }

    private static Optional<Source> source(Value value) {
        return value.section(SOURCE).map(it -> new Source(text(it, "文件"), day(it, "施行"), day(it, "核对")));
    }

    private static @Nullable String day(Section keys, String key) {
        return keys.get(key).flatMap(Value::date).map(LocalDate::toString).orElse(null);
    }

    private static String text(Section keys, String key) {
        return keys.get(key).flatMap(Value::text).orElse("");
    }

    private static List<Value> list(Section keys, String key) {
        return keys.get(key).map(Value::list).orElse(List.of());
    }

    private static <T> T choice(Section keys, String key, Map<String, T> known, T otherwise) {
        return keys.get(key).flatMap(it -> it.oneOf(known)).orElse(otherwise);
    }
}
