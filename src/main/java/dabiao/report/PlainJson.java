package dabiao.report;

import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rewrites those texts of a long JSON in which one of some words stands, in one look at it. In JSON without any backslash every text is
 * written as it is, and ends at the next quotation mark. Names of fields stay.
 */
final class PlainJson {

    private final String json;
    private final List<String> words;
    private final BitSet firsts = new BitSet();
    private final StringBuilder rewritten;
    private int copied;

    private PlainJson(String json, List<String> words) {
        this.json = json;
        this.words = words;
        this.rewritten = new StringBuilder(json.length());
        words.forEach(it -> firsts.set(it.charAt(0)));
    }

    /**
     * @param json without a backslash
     * @param words none of them empty
     */
    static String rewritten(String json, List<String> words, UnaryOperator<String> text) {
        return new PlainJson(json, words).each(text);
    }

    private String each(UnaryOperator<String> text) {
        int first = after(0);
        for (int end = json.indexOf('"', first); first > 0 && end > 0; end = json.indexOf('"', first)) {
            if (hasWord(first, end) && !isName(end)) {
                rewritten.append(json, copied, first).append(text.apply(json.substring(first, end)));
                copied = end;
            }
            first = after(end + 1);
        }
        return copied == 0
                ? json
                : rewritten.append(json, copied, json.length()).toString();
    }

    /** Behind the next quotation mark; 0 if there is none. */
    private int after(int at) {
        return json.indexOf('"', at) + 1;
    }

    private boolean hasWord(int first, int end) {
        for (int at = first; at < end; at++) {
            if (firsts.get(json.charAt(at)) && isWordAt(at, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordAt(int at, int end) {
        for (String word : words) {
            if (at + word.length() <= end && json.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int end) {
        int next = end + 1;
        while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        return next < json.length() && json.charAt(next) == ':';
    }
}
