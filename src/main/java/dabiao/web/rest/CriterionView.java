package dabiao.web.rest;

import dabiao.report.AssessmentView.RowView;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Criterion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edition of a standard asks, and where it stands. */
@Schema(name = "Criterion", description = "指标")
record CriterionView(
        String criterion,
        String title,
        String standard,
        String standardTitle,
        String edition,
        String block,
        List<String> applies,
        @Nullable BigDecimal full,
        String scoring,
        boolean essential,
        String basis,
        RowView row) {

    /** All criteria of a rulebook, or of one standard. */
    @Schema(name = "Criteria", description = "一套规则的全部指标")
    record All(String fingerprint, List<CriterionView> criteria) {

        static All of(Rulebook rulebook, @Nullable String standard) {
            return new All(
                    rulebook.fingerprint(),
                    rulebook.editions().stream()
                            .filter(it -> standard == null || it.standard().equals(standard))
                            .flatMap(edition -> edition.criteria().stream().map(it -> CriterionView.of(edition, it)))
                            .toList());
        }
    }

    private static CriterionView of(Edition edition, Criterion it) {
        return new CriterionView(
                it.id(),
                it.name(),
                edition.standard(),
                edition.choices().title(),
                edition.id(),
                it.block(),
                it.applies().list(),
                it.full(),
                it.scoring().word(),
                it.essential(),
                it.basis(),
                new RowView(it.place().file(), it.place().line()));
    }
}
