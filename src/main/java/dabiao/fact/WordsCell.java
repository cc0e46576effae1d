package dabiao.fact;

import dabiao.table.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words as {@link Words#toString()} writes them. Short cells repeat by the thousand and are read once. Safe to share. */
final class WordsCell implements Cell {

    private static final int SHORT = 24;
    private static final int KEPT = 4_096;

    private final Map<String, Words> kept = new ConcurrentHashMap<>();

    @Override
    public Words read(ResultSet row, int at) throws SQLException {
        var text = row.getString(at);
        return text == null || text.isEmpty() ? Words.NONE : words(text);
    }

    /** What a cell says that holds this text. */
    Words words(String text) {
        if (text.length() > SHORT) {
            return split(text);
        }
        var known = kept.get(text);
        return known != null ? known : keep(text);
    }

    private Words keep(String text) {
        var words = split(text);
        if (kept.size() < KEPT) {
            kept.put(text, words);
        }
        return words;
    }

    /** Only at the separator that is written: a word may hold those that people use. */
    private static Words split(String text) {
        int at = text.indexOf('；');
        if (at < 0) {
            return new Words(List.of(text));
        }
        var words = new ArrayList<String>();
        int from = 0;
        for (; at >= 0; at = text.indexOf('；', from)) {
            words.add(text.substring(from, at));
            from = at + 1;
        }
        words.add(text.substring(from));
        return new Words(words);
    }
}
