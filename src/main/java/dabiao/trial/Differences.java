package dabiao.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was expected and did not come, one sentence each. What is null was not asked for. */
final class Differences {

    private final List<String> sentences = new ArrayList<>();

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    int size() {
        return sentences.size();
    }

    void add(String sentence) {
        sentences.add(sentence);
    }

    void number(String what, @Nullable BigDecimal wanted, BigDecimal came) {
        if (wanted != null && wanted.compareTo(came) != 0) {
            unlike(what, wanted.toPlainString(), came.stripTrailingZeros().toPlainString());
        }
    }

    void text(String what, @Nullable String wanted, String came) {
        if (wanted != null && !wanted.equals(came)) {
            unlike(what, wanted, came);
        }
    }

    void yes(String what, @Nullable Boolean wanted, boolean came) {
        text(what, wanted == null ? null : word(wanted), word(came));
    }

    /** In any order. */
    void list(String what, @Nullable List<String> wanted, Collection<String> came) {
        ordered(
                what,
                wanted == null ? null : wanted.stream().sorted().toList(),
                came.stream().distinct().sorted().toList());
    }

    void ordered(String what, @Nullable List<String> wanted, List<String> came) {
        if (wanted != null && !wanted.equals(came)) {
            unlike(what, wanted.toString(), came.toString());
        }
    }

    void contains(String what, List<String> wanted, String came) {
        wanted.stream()
                .filter(it -> !came.contains(it))
                .forEach(it -> sentences.add("%s：应含“%s”，实际“%s”".formatted(what, it, came)));
    }

    private void unlike(String what, String wanted, String came) {
        sentences.add("%s：应为 %s，实际 %s".formatted(what, wanted, came));
    }

    private static String word(boolean yes) {
        return yes ? "是" : "否";
    }
}
