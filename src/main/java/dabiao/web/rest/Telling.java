package dabiao.web.rest;

import dabiao.problem.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of ledgers told in JSON: under the title of each ledger its rows, under each heading of a row its cell. */
@Schema(name = "Telling", description = "用 JSON 提交的台账", example = """
                {"ledgers": {"活动": [{"党组织": "ZB001", "编号": "HD20230001", "活动类型": "党员大会", "召开日期": "2023-03-01"}]},
                 "submittedBy": "王", "correction": ""}""")
record Telling(
        @Schema(description = "台账名称 → 行；行里的键是台账的列名") Map<String, List<Map<String, Object>>> ledgers,
        @Schema(description = "来源，例如系统名称") @Nullable String source,
        @Schema(description = "提交人") @Nullable String submittedBy,
        @Schema(description = "更正理由；不是更正就不写") @Nullable String correction) {

    private static final int LARGEST = 64 << 20;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** All of a request's body; too much of it is refused. */
    static byte[] body(InputStream in) throws IOException {
        var body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        return body;
    }

    static Telling of(byte[] body) {
        try {
            var telling = STRICT.readValue(body, Telling.class);
            if (telling == null || telling.ledgers == null || telling.ledgers.isEmpty()) {
                throw new Refused(BadRequest.problem("ledgers", "没有填写，", "例如 {\"ledgers\": {\"活动\": [ … ]}}。"));
            }
            if (telling.ledgers.containsValue(null)) {
                throw new Refused(
                        BadRequest.problem("ledgers", "有一种台账没有行，", "不报的台账不要写，例如 {\"ledgers\": {\"活动\": [ … ]}}。"));
            }
            return telling;
        } catch (JacksonException e) {
            throw new Refused(JsonTrouble.of(e));
        }
    }
}
