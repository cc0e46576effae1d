package dabiao.web.rest;

import dabiao.fact.Organisation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Organisation", description = "党组织")
record OrganisationView(
        String code,
        String name,
        String kind,
        @Nullable String sector,
        @Nullable String parent,
        LocalDate established,
        @Nullable LocalDate dissolved,
        List<String> tags) {

    static OrganisationView of(Organisation it) {
        return new OrganisationView(
                it.code(),
                it.name(),
                it.kind(),
                it.sector(),
                it.parent(),
                it.established(),
                it.dissolved(),
                it.tags().list());
    }
}
