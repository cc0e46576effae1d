package dabiao.bench.judging;

import dabiao.assessment.RuleReference;
import dabiao.rulebook.RuleFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules that stand in rule files and were not yet written for another engine. */
final class Written {

    private static final Pattern RULE = Pattern.compile("^rule \"(.*)\"$");

    private final Map<String, RuleReference> left = new LinkedHashMap<>();

    Written(List<RuleFile> files) {
        files.forEach(this::add);
    }

    private void add(RuleFile file) {
        int number = 0;
        for (String line : file.text().lines().toList()) {
            number++;
            var rule = RULE.matcher(line);
            if (rule.find()) {
                left.put(rule.group(1), new RuleReference(rule.group(1), "rules/" + file.path(), number));
            }
        }
    }

    /** Where the rule of that name stands; each may be asked for once. */
    Speaking take(String name) {
        var reference = left.remove(name);
        if (reference == null) {
            throw new IllegalArgumentException("No rule file has a rule '%s'.".formatted(name));
        }
        return new Speaking(reference);
    }

    void refuseIfAnyLeft() {
        if (!left.isEmpty()) {
            throw new IllegalStateException("Rules that were not written: %s.".formatted(left.keySet()));
        }
    }
}
