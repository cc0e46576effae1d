package dabiao.rulebook.check;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Concern;
import dabiao.rulebook.row.Inspection;
import dabiao.rulebook.row.Pace;
import dabiao.rulebook.row.Parameter;
import dabiao.table.Vocabulary;
import dabiao.table.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the flags of an edition are complete: told apart, raised by some rule, and spoken of only by names that they have. */
final class Concerns {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> ALWAYS = Set.of("数", "例");

    /** Lists of the vocabulary whose words parameters may name: 活动类型, 应有活动类型, 活动类型组合. */
    private static final Set<String> LISTS = Set.of("活动类型", "机构类型", "组织类型", "资料类型", "评定类型", "等次", "办理步骤", "标签", "问题来源");

    private static final String PAIRS = "组合";

    private final Edition edition;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<String, Place> first = new HashMap<>();

    Concerns(Edition edition, Vocabulary vocabulary, Problems problems) {
        this.edition = edition;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check() {
        edition.concerns().forEach(this::concern);
        edition.rows(Parameter.class).forEach(this::parameter);
        for (Inspection it : edition.rows(Inspection.class)) {
            named(it.concern(), it.variant(), it.place());
        }
        for (Pace it : edition.rows(Pace.class)) {
            known(it.concern(), ids(), "flags.csv 中没有编号", it.place().at("编号"));
            empty(it);
        }
        expected();
    }

    private void concern(Concern concern) {
        once(concern.id() + "·" + concern.variant(), concern.place().at("编号"));
        var names = new TreeSet<>(ALWAYS);
        edition.rows(Parameter.class).stream()
                .filter(it -> it.concern().equals(concern.id()))
                .forEach(it -> names.add(it.name()));
        GAP.matcher(concern.sentence())
                .results()
                .forEach(it -> known(it.group(1), names, "没有参数", concern.place().at("提示语")));
        if (edition.rules().stream().noneMatch(it -> it.text().contains('"' + concern.id() + '"'))) {
            problems.error("R344", concern.place(), "没有一条规则用到“" + concern.id() + "”，", "请在 .drl 文件中加一条，或删去这一行。");
        }
    }

    private void parameter(Parameter parameter) {
        named(parameter.concern(), parameter.variant(), parameter.place());
        once(
                parameter.concern() + "·" + parameter.variant() + "·" + parameter.name(),
                parameter.place().at("参数"));
        for (String list : LISTS) {
            if (parameter.name().replace(PAIRS, "").endsWith(list)
                    && !vocabulary.of(list).isEmpty()) {
                words(parameter).forEach(it -> known(it, vocabulary.of(list), "词表“" + list + "”中没有", value(parameter)));
            }
        }
    }

    private static Words words(Parameter parameter) {
        return Words.parse(parameter.name().endsWith(PAIRS) ? parameter.value().replace('+', '；') : parameter.value());
    }

    private static Place value(Parameter parameter) {
        return parameter.place().at("值");
    }

    private void named(String id, String variant, Place place) {
        known(id, ids(), "flags.csv 中没有编号", place.at("编号"));
        if (!variant.isEmpty()) {
            var variants = edition.concerns().stream()
                    .filter(it -> it.id().equals(id))
                    .map(Concern::variant)
                    .collect(Collectors.toSet());
            known(variant, variants, "flags.csv 中“" + id + "”没有情形", place.at("情形"));
        }
    }

    private void empty(Pace interval) {
        if (interval.least() == null && interval.most() == null) {
            problems.error("R345", interval.place(), "“最少”“最多”都没有填，", "请至少填一个；只看先后的，“最少”填 0天。");
        }
    }

    private void expected() {
        var ids = ids();
        edition.concerns().forEach(it -> ids.add(it.named()));
        edition.scenarios().forEach(it -> {
            var flags = it.expected().flags();
            if (flags != null && !ids.isEmpty()) {
                flags.forEach(id -> known(id, ids, "flags.csv 中没有", it.place().at("提示")));
            }
        });
    }

    private Set<String> ids() {
        return edition.concerns().stream().map(Concern::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private void once(String name, Place place) {
        var earlier = first.putIfAbsent(name, place);
        if (earlier != null) {
            problems.error("R340", place, "与第 %d 行重复，".formatted(earlier.line()), "请删去一行，或用“情形”区分。");
        }
    }

    private void known(String word, Collection<String> known, String what, Place place) {
        if (!known.contains(word)) {
            problems.error("R341", place, what + "“" + word + "”，", Nearest.hint(word, known));
        }
    }
}
