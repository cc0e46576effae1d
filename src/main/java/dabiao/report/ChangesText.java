package dabiao.report;

import dabiao.rulebook.compare.Change;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between two rulebooks, in lines; the two texts of a rule whose logic differs side by side. */
public final class ChangesText {

    private ChangesText() {}

    public static String of(List<Change> changes) {
        return changes.isEmpty()
                ? "没有差别。\n"
                : changes.stream().map(ChangesText::lines).collect(Collectors.joining());
    }

    private static String lines(Change change) {
        var line = change.sentence() + "\n";
        return change.kind() == Change.Kind.LOGIC ? line + sideBySide(change.before(), change.after()) : line;
    }

    private static String sideBySide(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var table = TextTable.of(TextTable.Column.left("    原来"), TextTable.Column.left("现在"));
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            table.row("    " + at(old, i), at(now, i));
        }
        return table.toString();
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
