package dabiao.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What people call the parts of a result's JSON. */
final class Wording {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("organisation", "党组织"),
            Map.entry("year", "年度"),
            Map.entry("asOf", "考核日"),
            Map.entry("rulebook", "规则"),
            Map.entry("fingerprint", "指纹"),
            Map.entry("editions", "版本"),
            Map.entry("score", "总分"),
            Map.entry("raw", "豁免、更正前得分"),
            Map.entry("effective", "得分"),
            Map.entry("earned", "得分"),
            Map.entry("full", "满分"),
            Map.entry("star", "星级"),
            Map.entry("level", "级别"),
            Map.entry("name", "名称"),
            Map.entry("provisional", "暂定"),
            Map.entry("reasons", "理由"),
            Map.entry("first", "初评"),
            Map.entry("group", "分组"),
            Map.entry("rank", "名次"),
            Map.entry("groupSize", "组内个数"),
            Map.entry("moves", "调整"),
            Map.entry("vetoes", "一票否决"),
            Map.entry("standards", "标准"),
            Map.entry("views", "版面"),
            Map.entry("findings", "指标"),
            Map.entry("periods", "期间"),
            Map.entry("status", "状态"),
            Map.entry("statusText", "状态"),
            Map.entry("needed", "应有"),
            Map.entry("had", "实有"),
            Map.entry("shortfall", "差额"),
            Map.entry("points", "计分"),
            Map.entry("deductions", "扣分"),
            Map.entry("counted", "计入的事实"),
            Map.entry("notCounted", "未计入的事实"),
            Map.entry("facts", "事实"),
            Map.entry("rule", "规则位置"),
            Map.entry("row", "标准位置"),
            Map.entry("basis", "依据"),
            Map.entry("remedy", "补救"),
            Map.entry("sentence", "说明"),
            Map.entry("note", "附注"),
            Map.entry("flags", "提示"),
            Map.entry("lift", "晋星"),
            Map.entry("steps", "办法"),
            Map.entry("problem", "出错原因"));

    private static final List<String> NAMES =
            List.of("criterion", "standard", "view", "ledger", "id", "code", "label", "body", "period", "reason");

    private Wording() {}

    static String inside(String where, String name) {
        var word = WORDS.getOrDefault(name, name);
        return where.isEmpty() ? word : where + "·" + word;
    }

    /** The element of a list: {@code SH-01 支部党员大会}, {@code 第三季度}, {@code 活动 HD1 全年}. */
    static String name(JsonNode element) {
        if (!element.isObject()) {
            return element.isString() ? element.asString() : element.toString();
        }
        if (element.has("criterion")) {
            return joined(element, List.of("criterion", "title"));
        }
        var names = element.has("ledger") ? List.of("ledger", "code", "period") : NAMES;
        return joined(element, names);
    }

    private static String joined(JsonNode element, List<String> names) {
        return names.stream()
                .map(element::get)
                .filter(Objects::nonNull)
                .flatMap(it -> it.isString() ? Stream.of(it.asString()) : Stream.empty())
                .collect(Collectors.joining(" "));
    }
}
