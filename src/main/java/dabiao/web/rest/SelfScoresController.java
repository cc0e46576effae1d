package dabiao.web.rest;

import dabiao.appraisal.HandInSelfScores;
import dabiao.appraisal.ReadSelfScores;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Rest.ROOT + "/self-scores", produces = "application/json")
@Tag(name = "自评", description = "党组织给自己打的分，只作对照，不计入得分（多方评定里规定了自评权重的除外）")
class SelfScoresController {

    private final ReadSelfScores read;
    private final HandInSelfScores handIn;
    private final FactStore facts;
    private final Organisations organisations;

    SelfScoresController(ReadSelfScores read, HandInSelfScores handIn, FactStore facts, Organisations organisations) {
        this.read = read;
        this.handIn = handIn;
        this.facts = facts;
        this.organisations = organisations;
    }

    /** What an organisation says of itself. */
    @Schema(name = "SelfScores", description = "自评分")
    record View(String organisation, int year, @Nullable BigDecimal total, Map<String, BigDecimal> byCriterion) {}

    /** Marks to be handed in. */
    @Schema(name = "NewSelfScores", description = "报自评分")
    record Told(
            @Schema(description = "自评日期", example = "2024-01-11") @Nullable
            LocalDate date,

            @Schema(description = "自评总分", example = "94") @Nullable
            BigDecimal total,

            @Schema(description = "指标编号 → 自评分") @Nullable Map<String, BigDecimal> byCriterion,

            @Schema(description = "更正理由；改动以前报的必填") @Nullable String correction) {

        HandInSelfScores.Told of(String organisation, int year) {
            var day = date;
            if (day == null) {
                throw BadRequest.parameter("date", "", "请填自评日期，例如 2024-01-11。");
            }
            var marks = new LinkedHashMap<String, BigDecimal>();
            if (total != null) {
                marks.put("", total);
            }
            Objects.requireNonNullElse(byCriterion, Map.<String, BigDecimal>of())
                    .forEach((criterion, one) -> {
                        if (one == null || criterion.isBlank()) {
                            throw BadRequest.parameter("byCriterion", criterion, "请写指标编号和分数，不报的不要写。");
                        }
                        marks.put(criterion, one);
                    });
            return new HandInSelfScores.Told(
                    organisation, year, day, marks, Objects.requireNonNullElse(correction, ""));
        }
    }

    @GetMapping("/{organisation}")
    @Operation(summary = "一个党组织的自评分")
    View one(
            @Parameter(description = "党组织编号") @PathVariable String organisation,
            @Parameter(description = "年度", example = "2023") @RequestParam int year,
            Scope scope) {
        known(organisation, scope);
        var own = read.of(organisation, Years.checked(year), facts.newestBatch());
        return new View(organisation, year, own.total(), own.byCriterion());
    }

    @PostMapping(path = "/{organisation}", consumes = "application/json")
    @Operation(summary = "报自评分；改动以前报的要写更正理由")
    View tell(
            @Parameter(description = "党组织编号") @PathVariable String organisation,
            @Parameter(description = "年度", example = "2023") @RequestParam int year,
            @RequestBody Told told,
            Scope scope,
            @Nullable Principal who) {
        known(organisation, scope);
        handIn.handIn(told.of(organisation, Years.checked(year)), scope, Actor.name(who));
        return one(organisation, year, scope);
    }

    private void known(String organisation, Scope scope) {
        if (organisations.find(organisation, facts.newestBatch(), scope).isEmpty()) {
            throw new NotFound("党组织", organisation);
        }
    }
}
