package dabiao.web.rest;

import dabiao.assessment.archive.StoredAssessment;
import dabiao.report.AssessmentView.FindingView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** The explanation of one criterion, with what it was judged by. */
@Schema(name = "FindingAnswer", description = "一条指标的说明")
record FindingAnswer(
        long assessment, String organisation, int year, LocalDate asOf, String fingerprint, FindingView finding) {

    /** The same with the finding as it is stored. */
    record Raw(long assessment, String organisation, int year, LocalDate asOf, String fingerprint, JsonNode finding) {}

    static Raw of(StoredAssessment head, String json, String criterion) {
        var findings = Stored.part(json, "findings");
        var finding = findings.stream()
                .filter(it -> name(it).equals(criterion))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "指标",
                        criterion,
                        findings.stream().map(FindingAnswer::name).toList()));
        return new Raw(
                head.id(),
                head.organisation(),
                head.basis().assessedYear(),
                head.basis().asOf(),
                head.basis().fingerprint(),
                finding);
    }

    private static String name(JsonNode finding) {
        return finding.path("criterion").asString("");
    }
}
