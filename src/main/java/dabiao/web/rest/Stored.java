package dabiao.web.rest;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parts of an assessment's stored JSON, each as it stands there, whatever program wrote it. */
final class Stored {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Stored() {}

    static List<JsonNode> part(String json, String name) {
        var part = MAPPER.readTree(json).path(name);
        return StreamSupport.stream(part.spliterator(), false).toList();
    }
}
