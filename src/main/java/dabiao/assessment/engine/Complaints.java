package dabiao.assessment.engine;

import dabiao.assessment.RuleReference;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.builder.Message;

/** What Drools complains of, in words that an office understands: which rule, and where it stands; one complaint for each rule. */
final class Complaints {

    private final Map<String, String> paths;
    private final Collection<RuleReference> rules;
    private final Problems problems;
    private final Set<Place> said = new HashSet<>();

    Complaints(Map<String, String> paths, Collection<RuleReference> rules, Problems problems) {
        this.paths = paths;
        this.rules = rules;
        this.problems = problems;
    }

    void all() {
        problems.error("R501", Place.of("rules"), "规则无法编译。", "请检查最近改动的 .drl 文件。");
    }

    void about(Message message) {
        var file = paths.getOrDefault(String.valueOf(message.getPath()), "rules");
        var rule = rule(file, message.getLine());
        var place = Place.line(file, Math.max(message.getLine(), 0));
        if (said.add(rule.map(it -> Place.line(it.file(), it.line())).orElse(place))) {
            problems.error(
                    "R502",
                    place,
                    rule.map(it -> "规则“%s”看不懂，或者用了规则不能用的东西，".formatted(it.name()))
                            .orElse("规则看不懂，"),
                    "请检查这一行附近的写法。");
        }
    }

    /** The rule that the line belongs to: the last one that begins at or above it. */
    private Optional<RuleReference> rule(String file, int line) {
        return rules.stream()
                .filter(it -> it.file().equals(file) && it.line() <= line)
                .max(Comparator.comparingInt(RuleReference::line));
    }
}
