package dabiao.rulebook;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.table.Filled;
import dabiao.table.Heading;
import dabiao.table.Layout;
import dabiao.table.Titled;
import dabiao.table.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code vocabulary.csv}. */
final class Terms {

    static final String FILE = "vocabulary.csv";

    private Terms() {}

    /** One word of one list. */
    @Titled(title = "词表", file = "vocabulary")
    record Term(
            @Heading(value = "词表", required = true, example = "活动类型")
            String list,

            @Heading(value = "词", required = true, example = "党员大会")
            String word,

            @Heading("说明") @Nullable String note,
            Place place) {}

    static boolean isVocabulary(String path) {
        return path.equals(FILE) || path.equals("vocabulary.xlsx");
    }

    static Vocabulary read(Map<String, byte[]> files, Problems problems) {
        var paths = files.keySet().stream().filter(Terms::isVocabulary).toList();
        if (paths.size() != 1) {
            problems.error(
                    "R301",
                    Place.of(RulesFolder.shown(FILE)),
                    paths.isEmpty() ? "没有词表，" : "词表有两份，",
                    paths.isEmpty() ? "请放一份 vocabulary.csv。" : "请只留一份，.csv 或 .xlsx。");
            return Vocabulary.OPEN;
        }
        var layout = Layout.of(Term.class);
        String path = paths.get(0);
        return vocabulary(
                layout.read(RulesFolder.shown(path), files.getOrDefault(path, new byte[0]), Vocabulary.OPEN, problems),
                problems);
    }

    private static Vocabulary vocabulary(List<Filled<Term>> terms, Problems problems) {
        var lists = new TreeMap<String, Set<String>>();
        var places = new HashMap<String, Place>();
        for (var filled : terms) {
            var term = filled.row();
            lists.computeIfAbsent(term.list(), it -> new TreeSet<>()).add(term.word());
            var first = places.putIfAbsent(term.list() + '\0' + term.word(), term.place());
            if (first != null) {
                problems.error(
                        "R305",
                        term.place().at("词"),
                        "词表“%s”里的“%s”写了两次，".formatted(term.list(), term.word()),
                        "前一次在第 %d 行，请只留一行。".formatted(first.line()));
            }
        }
        return new Vocabulary(lists);
    }
}
