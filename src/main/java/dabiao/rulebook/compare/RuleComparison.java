package dabiao.rulebook.compare;

import dabiao.problem.Place;
import dabiao.rulebook.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of some DRL files compared, one by one, by name; what stands between rules is remarks. */
final class RuleComparison {

    private static final Pattern RULE =
            Pattern.compile("(?ms)^[ \\t]*rule\\s+\"([^\"\\n]*)\".*?^[ \\t]*end[ \\t]*(?=//|$)");

    private RuleComparison() {}

    /** One rule and its text, from its name to its end. */
    private record Rule(String name, String text, Place place) {

        /** The text without regard to blanks at either end of a line. */
        private List<String> lines() {
            return text.lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("//"))
                    .toList();
        }
    }

    static List<Change> of(String where, List<RuleFile> before, List<RuleFile> after) {
        var changes = new ArrayList<Change>();
        var old = rules(before);
        var now = rules(after);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        names.forEach(it -> compare(where, old.get(it), now.get(it), changes));
        return changes;
    }

    private static void compare(String where, @Nullable Rule old, @Nullable Rule now, List<Change> changes) {
        if (now == null && old != null) {
            changes.add(new Change(
                    Change.Kind.REMOVED, where, "规则", "“" + old.name() + "”", "", old.text(), "", old.place(), null));
        } else if (old == null && now != null) {
            changes.add(new Change(
                    Change.Kind.ADDED, where, "规则", "“" + now.name() + "”", "", "", now.text(), null, now.place()));
        } else if (old != null && now != null && !old.lines().equals(now.lines())) {
            var name = "“" + now.name() + "”";
            changes.add(new Change(
                    Change.Kind.LOGIC, where, "规则", name, "", old.text(), now.text(), old.place(), now.place()));
        }
    }

    private static Map<String, Rule> rules(List<RuleFile> files) {
        var rules = new LinkedHashMap<String, Rule>();
        for (RuleFile file : files) {
            var text = file.text().replace("\r\n", "\n").replace('\r', '\n');
            var found = RULE.matcher(text);
            while (found.find()) {
                int line = 1
                        + (int) text.substring(0, found.start(1))
                                .chars()
                                .filter(it -> it == '\n')
                                .count();
                var place = Place.line(file.place().file(), line);
                rules.put(found.group(1), new Rule(found.group(1), found.group().strip(), place));
            }
        }
        return rules;
    }
}
