package dabiao.web.rest;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lists show of an assessment. */
@Schema(name = "AssessmentItem", description = "考核结果一览的一行")
record AssessmentItem(
        long id,
        String organisation,
        String name,
        int year,
        LocalDate asOf,
        String fingerprint,
        long batch,
        @Nullable Long run,
        @Schema(description = "豁免、更正以前的得分") BigDecimal rawScore,
        @Schema(description = "豁免、更正以后的得分") BigDecimal score,
        BigDecimal full,
        @Nullable Integer star,
        @Nullable String starName,
        boolean provisional,
        boolean failed,
        String firstReason) {

    static AssessmentItem of(StoredAssessment it) {
        return new AssessmentItem(
                it.id(),
                it.organisation(),
                it.name(),
                it.basis().assessedYear(),
                it.basis().asOf(),
                it.basis().fingerprint(),
                it.basis().batch(),
                it.runId(),
                it.marks().raw(),
                it.marks().effective(),
                it.marks().full(),
                it.starLevel(),
                it.hasFailed() ? null : it.starName(),
                it.provisional(),
                it.hasFailed(),
                it.reason());
    }

    /** A page of them, and the run that they are from, if they are from one. */
    @Schema(name = "Assessments", description = "考核结果一览的一页")
    record Listed(
            @Nullable Long run,
            @Nullable String fingerprint,
            List<AssessmentItem> items,
            @Nullable String nextCursor) {

        static Listed of(Optional<StoredRun> run, Page<AssessmentItem> page) {
            return new Listed(
                    run.map(StoredRun::id).orElse(null),
                    run.map(StoredRun::fingerprint).orElse(null),
                    page.items(),
                    page.nextCursor());
        }
    }
}
