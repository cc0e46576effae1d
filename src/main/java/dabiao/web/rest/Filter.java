package dabiao.web.rest;

import dabiao.assessment.Status;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Scope;
import dabiao.problem.Nearest;
import dabiao.rulebook.row.Star;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what a list of assessments is asked for. */
@Component
class Filter {

    private final StoredRuns runs;
    private final RulebookInForce inForce;

    Filter(StoredRuns runs, RulebookInForce inForce) {
        this.runs = runs;
        this.inForce = inForce;
    }

    /** The filters of a list as they were written. */
    record Asked(
            @Parameter(description = "年度") @Nullable Integer year,

            @Parameter(description = "年终考核的编号；不写则取该年度最近一次") @Nullable
            Long run,

            @Parameter(description = "党组织编号；写了就列出它的历次结果") @Nullable
            String organisation,

            @Parameter(description = "星级：5 或 五星；0 为无星") @Nullable
            String star,

            @Parameter(description = "指标编号，例如 SH-01") @Nullable
            String criterion,

            @Parameter(description = "指标状态，例如 不达标 或 NOT_MET；失败 为没有考核成的") @Nullable
            String status,

            @Parameter(description = "提示编号，例如 DQ-01；* 为任何提示") @Nullable
            String flag) {}

    /** The run that a list shows: the one asked for, or the newest of the year; none where an organisation's past is asked for. */
    Optional<StoredRun> run(Asked asked) {
        Long id = asked.run();
        if (id != null) {
            return Optional.of(runs.findById(id).orElseThrow(() -> new NotFound("年终考核", id)));
        }
        return asked.organisation() == null ? newest(asked.year()) : Optional.empty();
    }

    Wanted wanted(Asked asked, Optional<StoredRun> run, Scope scope) {
        Integer year = asked.year();
        return new Wanted(
                scope,
                year == null ? null : Integer.valueOf(Years.checked(year)),
                run.map(StoredRun::id).orElse(null),
                asked.organisation(),
                asked.star() == null ? null : level(asked.star()),
                asked.criterion() == null ? null : criterion(asked.criterion()),
                asked.status() == null ? null : status(asked.status()),
                asked.flag());
    }

    private Optional<StoredRun> newest(@Nullable Integer year) {
        var all = year == null ? runs.findAllByOrderByIdDesc() : runs.findByAssessedYearOrderByIdDesc(year);
        return all.stream().findFirst();
    }

    private Integer level(String written) {
        if (written.matches("\\d")) {
            return Integer.valueOf(written);
        }
        var names = new LinkedHashMap<String, Integer>();
        inForce.rulebook().editions().stream()
                .flatMap(it -> it.rows(Star.class).stream())
                .forEach(it -> names.put(it.name(), it.level()));
        var level = names.get(written);
        if (level == null) {
            throw BadRequest.parameter("star", written, Nearest.hint(written, names.keySet()));
        }
        return level;
    }

    private String criterion(String written) {
        var known = inForce.rulebook().editions().stream()
                .flatMap(it -> it.criteria().stream())
                .map(it -> it.id())
                .distinct()
                .toList();
        if (!known.contains(written)) {
            throw BadRequest.parameter("criterion", written, "没有这个指标，" + Nearest.hint(written, known));
        }
        return written;
    }

    private static String status(String written) {
        var byWord = new LinkedHashMap<String, String>(Map.of("失败", StoredAssessment.FAILED));
        List.of(Status.values()).forEach(it -> byWord.put(it.word(), it.name()));
        if (byWord.containsValue(written)) {
            return written;
        }
        var status = byWord.get(written);
        if (status == null) {
            throw BadRequest.parameter("status", written, Nearest.hint(written, byWord.keySet()));
        }
        return status;
    }
}
