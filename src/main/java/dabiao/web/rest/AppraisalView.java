package dabiao.web.rest;

import dabiao.appraisal.Giving;
import dabiao.appraisal.Leeway;
import dabiao.appraisal.Owed;
import dabiao.appraisal.Standing;
import dabiao.appraisal.Target;
import dabiao.fact.Appraisal;
import dabiao.rulebook.row.Mark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Marks or a grade that people give, and what can be given. */
@Schema(name = "Appraisal", description = "由人评定的一条指标：可以评多少，现在评了什么")
record AppraisalView(
        String organisation,
        int year,
        String criterion,
        String name,
        BigDecimal least,
        @Nullable BigDecimal most,
        List<String> grades,
        List<String> raterKinds,
        boolean reasonRequired,

        @Schema(description = "看到的是第几版；改动时原样带上，或放在 If-Match 里")
        String version,

        @Nullable Given given) {

    /** What was given. */
    @Schema(name = "AppraisalGiven", description = "评了什么")
    record Given(
            String code,
            @Nullable BigDecimal marks,
            @Nullable String grade,
            LocalDate date,
            @Nullable String rater,
            @Nullable String raterKind,
            @Nullable String reason) {

        static @Nullable Given of(@Nullable Appraisal it) {
            return it == null
                    ? null
                    : new Given(it.code(), it.marks(), it.grade(), it.date(), it.rater(), it.raterKind(), it.reason());
        }
    }

    /** A line of the list of what is left to people. */
    @Schema(name = "AppraisalItem", description = "由人评定的指标一览的一行")
    record Item(
            String organisation,
            String name,
            String criterion,
            @Nullable String criterionName,
            @Nullable String range,
            String status,

            @Schema(description = "最近一次考核计入的得分") BigDecimal earned,

            @Schema(description = "自评分，没有就是 null") @Nullable BigDecimal selfScore,

            @Schema(description = "自评分减得分") @Nullable BigDecimal selfAbove,

            @Schema(description = "考核以后又评了，下次考核计入") boolean givenSince,
            @Nullable Given given) {

        static Item of(Owed it) {
            var leeway = it.leeway();
            var found = it.found();
            return new Item(
                    found.organisation(),
                    found.name(),
                    found.criterion(),
                    leeway == null ? null : leeway.name(),
                    leeway == null ? null : leeway.range(),
                    found.status(),
                    found.earned(),
                    it.own().of(found.criterion()),
                    dabiao.appraisal.SelfScores.above(it.own().of(found.criterion()), found.earned()),
                    it.isGivenSince(),
                    Given.of(it.standing().given()));
        }
    }

    /** What somebody gives. */
    @Schema(name = "NewAppraisal", description = "评定：分数或者等次")
    record Told(
            @Schema(description = "看到的是第几版；没有评过是 0") @Nullable
            String version,

            @Schema(description = "评分", example = "1.5") @Nullable
            BigDecimal marks,

            @Schema(description = "等次") @Nullable String grade,

            @Schema(description = "评定日期", example = "2024-01-15") @Nullable
            LocalDate date,

            @Schema(description = "评定人，不写就是提交的人") @Nullable String rater,
            @Schema(description = "理由；酌情评分必填") @Nullable String reason,
            @Schema(description = "更正理由；改动以前评的必填") @Nullable String correction) {

        Giving giving(Target target, @Nullable String match) {
            var day = date;
            if (day == null) {
                throw BadRequest.parameter("date", "", "请填评定日期，例如 2024-01-15。");
            }
            return new Giving(
                    target, seen(version, match), marks, text(grade), day, text(rater), text(reason), text(correction));
        }
    }

    /** Why something is taken back. */
    @Schema(name = "AppraisalWithdrawal", description = "收回评定")
    record Withdrawn(
            @Schema(description = "看到的是第几版") @Nullable String version,
            @Schema(description = "理由") @Nullable String reason) {

        String why() {
            return text(reason);
        }
    }

    static AppraisalView of(Target target, Leeway leeway, Standing standing) {
        return new AppraisalView(
                target.organisation(),
                target.year(),
                target.criterion(),
                leeway.name(),
                leeway.least(),
                leeway.most(),
                leeway.grades().stream()
                        .map(Mark::grade)
                        .filter(Objects::nonNull)
                        .toList(),
                leeway.raterKinds(),
                leeway.needsReason(),
                standing.version(),
                Given.of(standing.given()));
    }

    /** The header goes before the body. */
    static String seen(@Nullable String version, @Nullable String match) {
        var seen = match == null || match.isBlank() ? version : match.strip().replace("\"", "");
        if (seen == null || seen.isBlank()) {
            throw BadRequest.parameter("version", "", "请带上看到的版本：先用 GET 取得，放在 version 或 If-Match 里。");
        }
        return seen;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
