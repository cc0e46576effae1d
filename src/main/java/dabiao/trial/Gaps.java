package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.assessment.Status;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Placed;
import dabiao.rulebook.row.TieBreak;
import dabiao.rulebook.scenario.Expected.Outcome;
import dabiao.rulebook.scenario.Scenario;
import dabiao.table.Column;
import dabiao.table.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the scenarios leave untried: criteria that none of them meets or none fails, and numbers of the tables that could be moved
 * by one step without any scenario noticing. Numbers are moved on all cores at once; what is found does not depend on it.
 */
public final class Gaps {

    private static final Set<String> MET = Set.of(Status.MET.word());
    private static final Set<String> MISSED =
            Set.of(Status.NOT_MET.word(), Status.PARTLY_MET.word(), Status.NO_DATA.word());

    private final Narrowed narrowed;
    private final Dossiers dossiers;
    private final List<Probe> probes = new ArrayList<>();
    private int met;
    private int failed;

    /** Something that may be a gap: one that nothing has to be judged for has no rows changed. */
    private record Probe(Edition edition, Map<? extends Record, ? extends Record> rows, Reach reach, Gap gap) {}

    private Gaps(Assessor assessor) {
        this.narrowed = new Narrowed(assessor);
        this.dossiers = new Dossiers(assessor.rulebook().vocabulary());
    }

    /** All gaps, by edition, in the order of its tables. The scenarios themselves must pass. */
    public static List<Gap> in(Assessor assessor) {
        return tried(assessor).gaps();
    }

    /** The same with its figures. */
    public static Tried tried(Assessor assessor) {
        var gaps = new Gaps(assessor);
        var editions = assessor.rulebook().editions();
        editions.forEach(gaps::edition);
        return gaps.tried(editions.stream().mapToInt(it -> it.criteria().size()).sum());
    }

    private Tried tried(int criteria) {
        var open = probes.parallelStream().filter(this::isOpen).toList();
        int steps = (int) probes.stream().filter(it -> !it.rows().isEmpty()).count();
        int unnoticed = (int) open.stream().filter(it -> !it.rows().isEmpty()).count();
        return new Tried(
                criteria,
                met,
                failed,
                steps,
                steps - unnoticed,
                open.stream().map(Probe::gap).toList());
    }

    private boolean isOpen(Probe probe) {
        return probe.rows().isEmpty()
                || !new Changed(narrowed.to(probe.edition()), dossiers, probe.edition(), probe.rows())
                        .isNoticed(probe.reach());
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
        met += wants(criterion, edition, expected.stream().anyMatch(MET::contains), "达标");
        failed += wants(criterion, edition, expected.stream().anyMatch(MISSED::contains), "不达标");
    }

    private int wants(Criterion criterion, Edition edition, boolean found, String word) {
        if (!found) {
            var what = "没有情景让“%s %s”%s，请补写一个。".formatted(criterion.id(), criterion.name(), word);
            probes.add(new Probe(edition, Map.of(), new Reach(criterion), new Gap(criterion.place(), what)));
        }
        return found ? 1 : 0;
    }

    private <T extends Record> void table(Layout<T> layout, Edition edition) {
        if (layout.type() == TieBreak.class) {
            Exchange.of(edition)
                    .forEach(it -> probes.add(new Probe(edition, it.rows(), new Reach(it.row()), it.gap())));
            return;
        }
        for (T row : edition.rows(layout.type())) {
            layout.columns().forEach(it -> cell(layout, row, it, edition));
        }
    }

    private <T extends Record> void cell(Layout<T> layout, T row, Column column, Edition edition) {
        for (Step step : Steps.from(row, column)) {
            if (!Bound.isBound(row, column, step, edition)) {
                var gap = new Gap(((Placed) row).place().at(column.heading()), step.unnoticed(column));
                var other = layout.with(row, column, step.value());
                probes.add(new Probe(edition, Map.of(row, other), new Reach(row), gap));
            }
        }
    }
}
