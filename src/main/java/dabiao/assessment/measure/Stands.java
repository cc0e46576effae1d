package dabiao.assessment.measure;

import dabiao.table.Words;
import java.util.List;

/** What stands in a column, looked at for words: in a cell of several words each must stand by itself. */
final class Stands {

    private Stands() {}

    static boolean isBlank(Object value) {
        return value instanceof Words words ? words.isEmpty() : value instanceof String text && text.isBlank();
    }

    static boolean hasAll(Object value, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!has(value, words.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean hasNone(Object value, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (has(value, words.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isAny(Object value, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (same(value, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Object value, String word) {
        return value instanceof Words words
                ? words.contains(word)
                : value.toString().contains(word);
    }

    private static boolean same(Object value, String word) {
        return value instanceof Words words
                ? words.contains(word)
                : value.toString().equals(word);
    }
}
