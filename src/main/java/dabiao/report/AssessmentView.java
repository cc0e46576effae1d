package dabiao.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment as it is shown and sent: data and sentences together. Points in marks, money in yuan, days inclusive. */
public record AssessmentView(
        OrganisationView organisation,
        int year,
        LocalDate asOf,
        RulebookView rulebook,
        ScoreView score,
        StarView star,
        List<VetoView> vetoes,
        List<StandardView> standards,
        List<ViewScoreView> views,
        List<FindingView> findings,
        List<FlagView> flags,
        @Nullable LiftView lift) {

    /** The same with the star that was left. */
    AssessmentView settled(StarView left) {
        return new AssessmentView(
                organisation, year, asOf, rulebook, score, left, vetoes, standards, views, findings, flags, lift);
    }

    /** The same with other flags. */
    AssessmentView flagged(List<FlagView> others) {
        return new AssessmentView(
                organisation, year, asOf, rulebook, score, star, vetoes, standards, views, findings, others, lift);
    }

    /** The same with what was found. */
    AssessmentView found(List<FindingView> all) {
        return new AssessmentView(
                organisation, year, asOf, rulebook, score, star, vetoes, standards, views, all, flags, lift);
    }

    /** What would lift it to the next star; {@code sentence} says it in Chinese. */
    public record LiftView(
            int level,
            String name,
            BigDecimal from,
            BigDecimal lacking,
            boolean reachable,
            List<StepView> steps,
            List<StepView> tooLate,
            String sentence) {}

    public record StepView(
            String criterion,
            String title,
            BigDecimal gain,
            @Nullable LocalDate until,
            String action) {}

    public record OrganisationView(String code, String name, String kind) {}

    /** Fingerprint in full; the first eight characters are what people are shown. */
    public record RulebookView(String fingerprint, List<String> editions) {}

    public record ScoreView(BigDecimal raw, BigDecimal effective, BigDecimal full) {}

    /**
     * The star that is left; provisional until all organisations were settled and nothing is open.
     *
     * @param first level by its own ledgers alone; null where the star was not settled yet, and then all that follows
     * @param group among whom it is ranked, in Chinese
     * @param rank from 1; 0 where a veto took the star away
     * @param moves what settling did, in Chinese; also among the reasons
     */
    public record StarView(
            int level,
            String name,
            boolean provisional,
            List<String> reasons,
            @Nullable Integer first,
            @Nullable String group,
            @Nullable Integer rank,
            @Nullable Integer groupSize,
            @Nullable List<String> moves,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OverruledView overruled) {}

    /** What a Party body set itself, and what was computed; only where there is such a decision. */
    public record OverruledView(
            String decision,
            @Nullable String reference,
            String computed,
            String set,
            String reason,
            String requestedBy,
            String approvedBy) {}

    public record VetoView(
            String id,
            String title,
            String effect,
            String reason,
            List<EvidenceView> facts,
            RuleView rule,
            RowView row,
            String basis) {}

    public record StandardView(
            String standard,
            String edition,
            String title,
            BigDecimal full,
            BigDecimal base,
            BigDecimal raw,
            BigDecimal effective,
            String note) {}

    /** Marks of all criteria that name a view such as 组织力; {@code percentage} is out of a hundred. */
    public record ViewScoreView(String view, BigDecimal full, BigDecimal earned, BigDecimal percentage) {}

    /** {@code period} is the assessed year; {@code periods} has what it is made of. */
    public record FindingView(
            String criterion,
            String title,
            String standard,
            String edition,
            String period,
            String status,
            String statusText,
            BigDecimal needed,
            BigDecimal had,
            BigDecimal shortfall,
            String unit,
            boolean essential,
            PointsView points,
            List<PeriodView> periods,
            List<EvidenceView> counted,
            List<EvidenceView> notCounted,
            RuleView rule,
            RowView row,
            String basis,
            RemedyView remedy,
            String sentence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OverruledView overruled) {}

    public record PointsView(
            BigDecimal full,
            BigDecimal raw,
            BigDecimal earned,
            boolean inBase,
            List<DeductionView> deductions,
            String note) {}

    public record DeductionView(BigDecimal amount, String period, String reason) {}

    /** One period; {@code counted} and {@code notCounted} name the facts by ledger and code. */
    public record PeriodView(
            String label,
            LocalDate first,
            LocalDate last,
            @Nullable String body,
            String status,
            String statusText,
            BigDecimal needed,
            BigDecimal had,
            BigDecimal shortfall,
            List<String> counted,
            List<String> notCounted,
            String edition,
            RowView row,
            RuleView rule,
            String note) {}

    /** A row of a ledger; {@code reason} says why it did not count. */
    public record EvidenceView(
            String ledger,
            String code,
            LocalDate date,
            String label,
            String period,
            @Nullable String reason) {}

    public record RuleView(String name, String file, int line) {}

    public record RowView(String file, int line) {}

    public record RemedyView(boolean possible, @Nullable LocalDate until, String action) {}

    public record FlagView(
            String id,
            String title,
            String severity,
            String sentence,
            List<EvidenceView> facts,
            RuleView rule,
            RowView row) {}
}
