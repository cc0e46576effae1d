package dabiao.report;

import dabiao.assessment.Assessment;
import dabiao.assessment.archive.KeptFindings;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/** Views as JSON: keys in the order of their records, days as ISO dates, numbers without exponents. Deterministic. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** No number of fewer digits is too large for an int. */
    private static final int DIGITS = 10;

    private static final SmileMapper SMILE = SmileMapper.builder(SmileFactory.builder()
                    .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
                    .build())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new Shortly()))
            .build();

    /** For what is read again soon, and then is gone: nothing is done to make it shorter. */
    private static final SmileMapper ASIDE = SmileMapper.builder(SmileFactory.builder()
                    .disable(SmileWriteFeature.ENCODE_BINARY_AS_7BIT)
                    .build())
            .build();

    private Json() {}

    /** An amount without places as a whole number: the same text in fewer bytes. */
    private static final class Shortly extends ValueSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal amount, JsonGenerator out, SerializationContext context) {
            number(amount, out);
        }
    }

    /** An amount in as few bytes as it takes. */
    static void number(BigDecimal amount, JsonGenerator out) {
        if (amount.scale() == 0 && amount.precision() < DIGITS) {
            out.writeNumber(amount.intValue());
        } else {
            out.writeNumber(amount);
        }
    }

    public static String write(Object view) {
        return MAPPER.writeValueAsString(view);
    }

    /** The same as results are kept, from which the same text is made again. */
    static byte[] smile(Object view) {
        return SMILE.writeValueAsBytes(view);
    }

    static byte[] aside(Aside result) {
        return ASIDE.writeValueAsBytes(result);
    }

    static Aside aside(byte[] bytes) {
        return ASIDE.readValue(bytes, Aside.class);
    }

    /** Findings in the short form in which they are kept. */
    static KeptFindings findings(Assessment assessment) {
        var bytes = new ByteArrayBuilder();
        try (var out = SMILE.createGenerator(bytes)) {
            new KeepFindings(out).all(assessment);
        }
        return KeptFindings.of(bytes.getClearAndRelease());
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** With line breaks and indentation, for people. */
    public static String pretty(Object view) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(view);
    }
}
