package dabiao.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /** The nearest of the known words, if at most half of its characters differ; ties go to the first in their natural order. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(it -> distance(word, it)))
                .filter(it -> distance(word, it) * 2 <= Math.max(word.length(), it.length()));
    }

    /** A remedy: {@code 是否想写“支委会”？}, or the list of known words where none is near. */
    public static String hint(String word, Collection<String> known) {
        return of(word, known)
                .map("是否想写“%s”？"::formatted)
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : "可用的有："
                                + String.join(
                                        "、", known.stream().sorted().limit(12).toList()) + "。");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
