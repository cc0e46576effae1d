package dabiao.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of records which of their components are always there, which may be null and which are left out, as the components do. */
final class RecordsAsTheyAre implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            var defined = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().replaceAll(".*/", ""));
            if (defined != null && defined.getProperties() != null) {
                describe(defined, raw);
            }
        }
        return schema;
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        var required = new LinkedHashSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            var property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                continue;
            }
            required.add(component.getName());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), nullable(property));
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    /** Null is a type of its own since OpenAPI 3.1. */
    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.setTypes(Set.of("null"));
            return new Schema<>().oneOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
        }
        if (property.getTypes() != null) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        return property;
    }
}
