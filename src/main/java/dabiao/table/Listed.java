package dabiao.table;

import dabiao.problem.Nearest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of one list of the vocabulary: one alone, or several in a cell. Remembers cells already understood. Not thread-safe. */
final class Listed implements Kind {

    private static final int REMEMBERED = 10_000;

    private final String list;
    private final Vocabulary vocabulary;
    private final boolean many;
    private final Map<String, Object> understood = new HashMap<>();

    Listed(String list, Vocabulary vocabulary, boolean many) {
        this.list = list;
        this.vocabulary = vocabulary;
        this.many = many;
    }

    @Override
    public @Nullable Object read(String text, Complaint complaint) {
        Object known = understood.get(text);
        if (known != null) {
            return known;
        }
        Words words = many ? Words.parse(text) : Words.of(text);
        if (!allows(words, complaint)) {
            return null;
        }
        Object value = many ? words : text;
        if (understood.size() < REMEMBERED) {
            understood.put(text, value);
        }
        return value;
    }

    private boolean allows(Words words, Complaint complaint) {
        boolean allowed = true;
        for (String word : words) {
            if (!vocabulary.allows(list, word)) {
                complaint.say("T122", "词表“" + list + "”中没有" + Text.quote(word) + "，", remedy(word));
                allowed = false;
            }
        }
        return allowed;
    }

    private String remedy(String word) {
        return many && severalKnown(word) ? "多个词之间用“；”隔开。" : Nearest.hint(word, vocabulary.of(list));
    }

    private boolean severalKnown(String word) {
        String[] parts = word.split("[，,/\\s]+");
        for (String part : parts) {
            if (!vocabulary.allows(list, part)) {
                return false;
            }
        }
        return parts.length > 1;
    }
}
