package dabiao.web.rest;

import dabiao.fact.Scope;
import dabiao.web.security.Privacy;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;

/** How the interface describes itself at {@code /v3/api-docs}, and how strictly it reads. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    private static final String PROBLEM = "Problem";

    private static final Pattern WITH_NAMES =
            Pattern.compile(Rest.ROOT + "/(organisations/[^/]+/facts|assessments.*|flags|rankings)");

    @Bean
    OpenAPI description(@Value("${dabiao.version}") String version) {
        return new OpenAPI()
                .info(new Info()
                        .title("达标")
                        .version(version)
                        .description("党支部年度考核：提交台账，查考核结果和每条指标的说明。出错时按 RFC 9457 逐处说明。"));
    }

    /** Who asks is no parameter of a request. */
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Scope.class);
    }

    @Bean
    ModelConverter records() {
        return new RecordsAsTheyAre();
    }

    /** Every request may be answered with a problem. */
    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAll(ProblemView.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            api.getPaths().values().stream()
                    .flatMap(it -> it.readOperations().stream())
                    .forEach(OpenApi::addProblem);
        };
    }

    /** Who reads names of members says what for. */
    @Bean
    OpenApiCustomizer reasons() {
        return api -> api.getPaths().forEach((path, it) -> {
            if (it.getGet() != null && WITH_NAMES.matcher(path).matches()) {
                it.getGet()
                        .addParametersItem(text(Privacy.REASON, "用途；写了才给出党员姓名，记入审计记录"))
                        .addParametersItem(text(Privacy.NAMES, "写 hidden 就遮去姓名，不必写用途"));
            }
        });
    }

    private static Parameter text(String name, String description) {
        return new QueryParameter().name(name).description(description).schema(new StringSchema());
    }

    /** A slip in a key must not be overlooked. */
    @Bean
    JsonMapperBuilderCustomizer strictly() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    private static void addProblem(Operation operation) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("没有办成，原因逐处列出")
                                .content(new Content().addMediaType("application/problem+json", media)));
    }
}
