package dabiao.assessment.archive;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.smile.SmileConstants;
import tools.jackson.dataformat.smile.SmileFactory;

/** JSON in its binary form, told as text: the same as if it had been written as text. */
final class Smile {

    private static final SmileFactory FACTORY = new SmileFactory();
    private static final JsonMapper TEXT = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    /** Letters that a byte of it becomes, about. */
    private static final int GROWS = 2;

    private static final int GROWS_WITH_FINDINGS = 4;

    private Smile() {}

    static boolean is(byte[] bytes) {
        return bytes.length > 2
                && bytes[0] == SmileConstants.HEADER_BYTE_1
                && bytes[1] == SmileConstants.HEADER_BYTE_2
                && bytes[2] == SmileConstants.HEADER_BYTE_3;
    }

    static String json(byte[] smile) {
        var text = new StringWriter(smile.length * GROWS);
        try (var in = parser(smile);
                var out = TEXT.createGenerator(text)) {
            while (in.nextToken() != null) {
                out.copyCurrentEventExact(in);
            }
        }
        return text.toString();
    }

    /**
     * The same with findings in place of a field of the outermost object.
     *
     * @throws UncheckedIOException where they are not as they were kept
     */
    static String json(byte[] smile, String field, byte[] findings) {
        var text = new StringWriter(findings.length * GROWS_WITH_FINDINGS);
        try (var in = parser(smile);
                var more = parser(findings);
                var out = TEXT.createGenerator(text)) {
            if (!isReached(field, in, out)) {
                throw new IllegalStateException("There is no place for findings.");
            }
            out.copyCurrentEventExact(in);
            new TellFindings(more, out).all();
            in.nextToken();
            in.skipChildren();
            while (in.nextToken() != null) {
                out.copyCurrentEventExact(in);
            }
        } catch (JacksonException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new UncheckedIOException(new IOException("Findings are not as they were kept.", e));
        }
        return text.toString();
    }

    private static JsonParser parser(byte[] smile) {
        return FACTORY.createParser(ObjectReadContext.empty(), smile);
    }

    /** The text before a field of the outermost object; empty if the bytes end before it. */
    static Optional<String> before(String field, byte[] smile) {
        var text = new StringWriter();
        try (var in = parser(smile)) {
            var out = TEXT.createGenerator(text);
            return isReached(field, in, out) ? Optional.of(flushed(out, text)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isReached(String field, JsonParser in, JsonGenerator out) {
        int depth = 0;
        for (var token = in.nextToken(); token != null; token = in.nextToken()) {
            if (depth == 1
                    && token == JsonToken.PROPERTY_NAME
                    && in.currentName().equals(field)) {
                return true;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            out.copyCurrentEventExact(in);
        }
        return false;
    }

    /** What is open stays open. */
    private static String flushed(JsonGenerator out, StringWriter text) {
        out.flush();
        return text.toString();
    }
}
