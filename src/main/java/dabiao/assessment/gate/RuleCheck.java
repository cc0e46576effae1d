package dabiao.assessment.gate;

import dabiao.problem.Problems;
import dabiao.rulebook.RuleFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads rule files strictly before Drools sees them. A file holds rules and comments and nothing else; a rule matches known facts by
 * comparisons of their fields and makes calls on the stage that it reports to. Whatever is not on the list of what is allowed is
 * refused, so that a rule file cannot reach the machine it runs on.
 */
public final class RuleCheck {

    private final Known known;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    /** {@code stages}: the types that rules report to. */
    public RuleCheck(Collection<Class<?>> stages, Problems problems) {
        this.known = new Known(stages);
        this.problems = problems;
    }

    /** Checks one file; {@code group} names the files whose rules must not share a name. */
    public void check(RuleFile file, String group) {
        int before = problems.errors();
        var cursor = new Cursor(Tokens.of("rules/" + file.path(), plainLines(file.text()), problems));
        if (problems.errors() > before) {
            return;
        }
        try {
            while (cursor.peek().kind() != Token.Kind.END) {
                rule(cursor, group);
            }
        } catch (Stop stop) {
            problems.add(stop.problem());
        }
    }

    /** The text with every kind of line end written as one line feed; to be compiled in this form only. */
    public static String plainLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void rule(Cursor cursor, String group) {
        if (!cursor.peek().is("rule")) {
            throw cursor.refused(cursor.peek());
        }
        var start = cursor.next();
        var name = cursor.next();
        if (name.kind() != Token.Kind.TEXT || name.text().isBlank()) {
            throw Cursor.stop(name, "R604", "rule 后面写的是“%s”，".formatted(name.text()), "应写规则名称，用半角双引号括起来。");
        }
        if (name.text().contains("*/")) {
            throw Cursor.stop(name, "R604", "规则名称里写了“*/”，", "请用文字给规则取名。");
        }
        cursor.enter(name.text());
        if (!names.add(group + "\n" + name.text())) {
            problems.error("R605", name.place(), "规则“%s”写了两次，".formatted(name.text()), "请给其中一条换个名称。");
        }
        var patterns = new Patterns(known, cursor);
        cursor.expect("when", "规则“%s”缺少 when，".formatted(name.text()));
        patterns.read(name);
        cursor.expect("then", "规则“%s”缺少 then，".formatted(name.text()));
        new Consequence(known, cursor, patterns).read(start, name);
    }
}
