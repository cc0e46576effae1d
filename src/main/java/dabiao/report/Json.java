package dabiao.report;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Views as JSON: keys in the order of their records, days as ISO dates, numbers without exponents. Deterministic. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    public static String write(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    /** The same in UTF-8. */
    static byte[] bytes(Object view) {
        return MAPPER.writeValueAsBytes(view);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** With line breaks and indentation, for people. */
    public static String pretty(Object view) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(view);
    }
}
