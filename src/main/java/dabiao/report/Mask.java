package dabiao.report;

import dabiao.fact.Scope;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hides from a reader what is not theirs to read: the names of members, of which the first character stays (张*), and other
 * organisations that a flag names. What is kept is never changed, only what is shown. Immutable.
 */
public final class Mask {

    /** Hides nothing. */
    public static final Mask NONE = new Mask(List.of(), Scope.WHOLE, () -> {});

    private static final int SHORTEST_NAME = 2;

    /** As a flag names an activity elsewhere: {@code 2023-03-01 党员大会（ZB002 HD0001）}. */
    private static final Pattern ELSEWHERE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2} [^（）]+)（([^（）\\s]+) [^（）\\s]+）");

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final List<String> names;
    private final Scope scope;
    private final Runnable onName;

    private Mask(List<String> names, Scope scope, Runnable onName) {
        this.names = names;
        this.scope = scope;
        this.onName = onName;
    }

    /** Hides those names, and organisations outside of that scope. */
    public static Mask of(Collection<String> names, Scope scope) {
        var longestFirst = names.stream()
                .filter(it -> it.length() >= SHORTEST_NAME)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(it -> it))
                .toList();
        return new Mask(longestFirst, scope, () -> {});
    }

    /** The same, which tells before it hides a name; so that whoever must not go on without one can end there. */
    public Mask telling(Runnable aName) {
        return new Mask(names, scope, aName);
    }

    public String text(String text) {
        var masked = scope.isWhole()
                ? text
                : ELSEWHERE.matcher(text).replaceAll(it -> {
                    var shown = scope.includes(it.group(2)) ? it.group() : it.group(1) + "（其他党组织）";
                    return Matcher.quoteReplacement(shown);
                });
        for (String name : names) {
            masked = without(name, masked);
        }
        return masked;
    }

    private String without(String name, String text) {
        if (!text.contains(name)) {
            return text;
        }
        onName.run();
        return text.replace(name, hidden(name));
    }

    /** Every text of it hidden as {@link #text} does; the same bytes where nothing is to be hidden. */
    public String json(String json) {
        if (names.isEmpty() && scope.isWhole()) {
            return json;
        }
        return scope.isWhole() && json.indexOf('\\') < 0 ? PlainJson.rewritten(json, names, this::text) : copied(json);
    }

    private String copied(String json) {
        var copy = new StringWriter(json.length());
        try (var in = EXACT.createParser(json);
                var out = EXACT.createGenerator(copy)) {
            for (var token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    out.writeString(text(in.getString()));
                } else {
                    out.copyCurrentEventExact(in);
                }
            }
        }
        return copy.toString();
    }

    private static String hidden(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
