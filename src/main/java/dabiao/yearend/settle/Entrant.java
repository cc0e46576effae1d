package dabiao.yearend.settle;

import dabiao.assessment.Assessment;
import dabiao.assessment.Finding;
import dabiao.assessment.Score;
import dabiao.assessment.StandardScore;
import dabiao.assessment.StarRating;
import dabiao.assessment.Status;
import dabiao.assessment.VetoCase;
import dabiao.fact.Decision;
import dabiao.fact.Organisation;
import dabiao.rulebook.row.Measured;
import dabiao.rulebook.row.Relative;
import dabiao.rulebook.row.Veto;
import dabiao.rulebook.row.VetoEffect;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What settling has to know of one organisation; little, so that those of a whole province fit into memory.
 *
 * @param cap the highest level that vetoes leave
 * @param open whether its own first star may still change: periods to come, marks to be given
 * @param missed ids of criteria that were missed
 * @param essentialMissed whether one of them is essential (必备项)
 * @param values marks of the criteria and standards that ties are broken by
 * @param measured what is compared with an average, by the id of the row that asks for it; without what does not apply
 * @param grades decisions on a direct grade in force in the year
 */
public record Entrant(
        Organisation organisation,
        Score score,
        StarRating first,
        int cap,
        boolean open,
        Set<String> missed,
        boolean essentialMissed,
        Map<String, BigDecimal> values,
        Map<String, BigDecimal> measured,
        List<Decision> grades)
        implements Serializable {

    private static final int RATE_SCALE = 4;

    public Entrant {
        missed = Set.copyOf(missed);
        values = Map.copyOf(values);
        measured = Map.copyOf(measured);
        grades = List.copyOf(grades);
    }

    static Entrant of(Assessment it, Collection<Decision> decisions, Tables tables) {
        var missed = it.findings().stream()
                .filter(finding -> finding.status().isMissed())
                .toList();
        return new Entrant(
                it.organisation(),
                it.score(),
                it.star(),
                it.vetoes().stream()
                        .map(VetoCase::veto)
                        .mapToInt(veto -> veto.cap())
                        .min()
                        .orElse(Integer.MAX_VALUE),
                isOpen(it, tables),
                new HashSet<>(missed.stream().map(Finding::id).toList()),
                missed.stream().anyMatch(finding -> finding.criterion().essential()),
                values(it, tables),
                measured(it, tables),
                tables.directGrades(decisions));
    }

    static Entrant of(FirstResult it, Tables tables) {
        var vetoes = tables.vetoes(it.vetoes());
        boolean zero = vetoes.stream().anyMatch(veto -> veto.effect() == VetoEffect.ZERO_SCORE);
        var score = new Score(it.raw(), zero ? BigDecimal.ZERO : it.score(), tables.full());
        int cap = vetoes.stream().mapToInt(Veto::cap).min().orElse(Integer.MAX_VALUE);
        var entrant = new Entrant(
                it.organisation(),
                score,
                new StarRating(0, tables.nameOf(0), true, List.of()),
                cap,
                false,
                it.missed(),
                it.missed().stream().anyMatch(tables::isEssential),
                it.values(),
                it.measured(),
                tables.directGrades(it.decisions()));
        int level = new Standing(entrant, tables, -1).reached();
        return entrant.rated(
                new StarRating(level, tables.nameOf(level), true, List.of("得分 " + Plain.of(score.effective()))));
    }

    private Entrant rated(StarRating star) {
        return new Entrant(organisation, score, star, cap, open, missed, essentialMissed, values, measured, grades);
    }

    String code() {
        return organisation.code();
    }

    /** The same where nobody asks why it has its star, as of the year before. */
    public Entrant withoutReasons() {
        return rated(new StarRating(first.level(), first.name(), first.provisional(), List.of(), first.overruled()));
    }

    private static boolean isOpen(Assessment it, Tables tables) {
        return it.asOf().isBefore(tables.lastDay())
                || it.findings().stream()
                        .anyMatch(finding ->
                                finding.status() == Status.NOT_DUE || finding.status() == Status.TO_BE_APPRAISED);
    }

    private static Map<String, BigDecimal> values(Assessment it, Tables tables) {
        var values = new HashMap<String, BigDecimal>();
        for (StandardScore standard : it.standards()) {
            if (tables.breaksTiesBy(standard.standard())) {
                values.put(standard.standard(), standard.effective());
            }
        }
        for (Finding finding : it.findings()) {
            if (tables.breaksTiesBy(finding.id())) {
                var points = finding.points();
                values.put(finding.id(), points.full().signum() > 0 ? points.earned() : finding.had());
            }
        }
        return values;
    }

    private static Map<String, BigDecimal> measured(Assessment it, Tables tables) {
        var measured = new HashMap<String, BigDecimal>();
        for (Relative row : tables.averages()) {
            it.finding(row.criterion())
                    .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
                    .flatMap(finding -> measured(row.measured(), finding))
                    .ifPresent(value -> measured.put(row.id(), value));
        }
        return measured;
    }

    /** Rates to a hundredth of a per cent; none where nothing was needed. */
    private static Optional<BigDecimal> measured(Measured what, Finding finding) {
        if (what == Measured.AMOUNT) {
            return Optional.of(finding.had());
        }
        return finding.needed().signum() == 0
                ? Optional.empty()
                : Optional.of(finding.had().divide(finding.needed(), RATE_SCALE, RoundingMode.HALF_UP));
    }
}
