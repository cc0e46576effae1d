package dabiao.assessment.archive;

import dabiao.seal.Digest;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.smile.SmileMapper;

/** Texts in the forms in which they are kept. */
final class Texts {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Texts() {}

    static byte[] smile(String json) {
        return SmileMapper.shared().writeValueAsBytes(EXACT.readTree(json));
    }

    static String digest(JsonText text) {
        var digest = new Digest();
        text.under(digest);
        return digest.hex();
    }
}
