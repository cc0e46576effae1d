package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.assessment.Status;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.Placed;
import dabiao.rulebook.row.ScoringMethod;
import dabiao.rulebook.scenario.Expected.Outcome;
import dabiao.rulebook.scenario.Scenario;
import dabiao.table.Column;
import dabiao.table.Layout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the scenarios leave untried: criteria that none of them meets or none fails, and numbers of the tables that could be moved
 * by one step without any scenario noticing.
 */
public final class Gaps {

    private static final Set<String> MET = Set.of(Status.MET.word());
    private static final Set<String> MISSED =
            Set.of(Status.NOT_MET.word(), Status.PARTLY_MET.word(), Status.NO_DATA.word());

    private final Assessor assessor;
    private final Rulebook rulebook;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(Assessor assessor) {
        this.assessor = assessor;
        this.rulebook = assessor.rulebook();
    }

    /** All gaps, by edition, in the order of its tables. The scenarios themselves must pass. */
    public static List<Gap> in(Assessor assessor) {
        var gaps = new Gaps(assessor);
        gaps.rulebook.editions().forEach(gaps::edition);
        return List.copyOf(gaps.gaps);
    }

    private void edition(Edition edition) {
        edition.criteria().forEach(it -> tried(it, edition));
        Edition.TABLES.forEach(it -> table(it, edition));
    }

    private void tried(Criterion criterion, Edition edition) {
        var expected = edition.scenarios().stream()
                .map(Scenario::expected)
                .map(it -> it.criteria().get(criterion.id()))
                .filter(Objects::nonNull)
                .map(Outcome::status)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        wants(criterion, expected, MET, "达标");
        wants(criterion, expected, MISSED, "不达标");
    }

    private void wants(Criterion criterion, Set<String> expected, Set<String> wanted, String word) {
        if (expected.stream().noneMatch(wanted::contains)) {
            var what = "没有情景让“%s %s”%s，请补写一个。".formatted(criterion.id(), criterion.name(), word);
            gaps.add(new Gap(criterion.place(), what));
        }
    }

    private <T extends Record> void table(Layout<T> layout, Edition edition) {
        for (T row : edition.rows(layout.type())) {
            layout.columns().forEach(it -> cell(layout, row, it, edition));
        }
    }

    private <T extends Record> void cell(Layout<T> layout, T row, Column column, Edition edition) {
        for (Step step : Steps.from(row, column)) {
            if (isBound(row, column, step, edition)) {
                continue;
            }
            var changed = new Changed(assessor, edition, layout).with(row, layout.with(row, column, step.value()));
            if (!changed.isNoticed()) {
                var place = ((Placed) row).place().at(column.heading());
                gaps.add(new Gap(place, step.unnoticed()));
            }
        }
    }

    /** Whether the number cannot be moved for itself: the highest rung of a ladder, a list of which all are asked for. */
    private static boolean isBound(Object row, Column column, Step step, Edition edition) {
        if (row instanceof Criterion it) {
            return it.scoring() == ScoringMethod.HIGHEST && column.component().equals("full");
        }
        if (row instanceof Checklist it) {
            return (Integer) step.value() > it.criteria().size();
        }
        return row instanceof Mark mark
                && column.component().equals("marks")
                && edition.criterion(mark.criterion())
                        .map(Criterion::full)
                        .filter(it -> it.compareTo((BigDecimal) step.value()) < 0)
                        .isPresent();
    }
}
