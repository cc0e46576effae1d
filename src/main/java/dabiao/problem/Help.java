package dabiao.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What each code of a {@link Problem} means, with an example of wrong and of right. Immutable. */
public final class Help {

    private static final String FILE = "/problems/codes.md";
    private static final Pattern SECTION = Pattern.compile("(?ms)^## ([TFR]\\d{3}) (.*?)(?=^## |\\z)");
    private static final Map<String, String> TEXTS = read();

    private Help() {}

    /** The text for a code, its title first; empty for what is no code. */
    public static Optional<String> of(String code) {
        return Optional.ofNullable(TEXTS.get(code.strip().toUpperCase(java.util.Locale.ROOT)));
    }

    /** All codes and their texts, sorted. */
    public static Map<String, String> all() {
        return Map.copyOf(TEXTS);
    }

    private static Map<String, String> read() {
        var texts = new TreeMap<String, String>();
        try (var in = Help.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Resource '%s' is missing.".formatted(FILE));
            }
            SECTION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(it -> texts.put(
                            it.group(1), it.group(1) + " " + it.group(2).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
