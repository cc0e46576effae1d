package dabiao.web.page.standard;

import dabiao.rulebook.compare.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What differs between two rulebooks, as pages show it: edition by edition, both texts of a rule line by line. */
public final class Compared {

    private Compared() {}

    /** A line of both texts; one side is empty where only the other has it. */
    public record Pair(String before, String after) {

        public boolean isSame() {
            return before.equals(after);
        }
    }

    /** A change, and the two texts of a rule whose logic differs; no pairs for others. */
    public record Shown(Change change, List<Pair> texts) {}

    /** By the edition that they stand in, in their order. */
    public static Map<String, List<Shown>> of(List<Change> changes) {
        return changes.stream()
                .map(it -> new Shown(it, texts(it)))
                .collect(Collectors.groupingBy(it -> it.change().where(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Pair> texts(Change change) {
        return change.kind() == Change.Kind.LOGIC
                ? pairs(change.before().lines().toList(), change.after().lines().toList())
                : List.of();
    }

    static List<Pair> pairs(List<String> before, List<String> after) {
        int[][] common = common(before, after);
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pairs.add(new Pair(before.get(i++), after.get(j++)));
            } else if (j == after.size() || i < before.size() && common[i + 1][j] > common[i][j + 1]) {
                pairs.add(new Pair(before.get(i++), ""));
            } else if (i < before.size() && common[i + 1][j] == common[i][j + 1]) {
                pairs.add(new Pair(before.get(i++), after.get(j++)));
            } else {
                pairs.add(new Pair("", after.get(j++)));
            }
        }
        return pairs;
    }

    /** How many lines two ends have in common. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
