package dabiao.yearend.settle;

import dabiao.assessment.YearCalendar;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Dimension;
import dabiao.rulebook.row.PointsGrade;
import dabiao.rulebook.row.PointsObject;
import dabiao.rulebook.row.SettlingRule;
import dabiao.rulebook.row.TieBreak;
import dabiao.rulebook.row.TieRule;
import dabiao.table.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Adds up what the objects of one kind collected and puts them in their places. */
final class Placing {

    private static final String RESET = "清零";

    private final Edition edition;
    private final YearCalendar calendar;
    private final Map<String, BigDecimal> lastTotals;
    private final Order<Contender> order;

    Placing(Edition edition, YearCalendar calendar, Map<String, BigDecimal> lastTotals) {
        this.edition = edition;
        this.calendar = calendar;
        this.lastTotals = lastTotals;
        this.order = new Order<>(edition.rows(TieBreak.class), Contender::total, Contender::value);
    }

    Ranking ranking(int year, PointsObject kind, List<Subject> subjects) {
        var dimensions = edition.rows(Dimension.class).stream()
                .filter(it -> it.kind().equals(kind.kind()))
                .toList();
        var all = subjects.stream().map(it -> contender(kind, dimensions, it)).toList();
        var ranked =
                placed(kind, all.stream().filter(it -> it.reasons().isEmpty()).toList());
        var excluded = all.stream().filter(it -> !it.reasons().isEmpty()).toList();
        var note = kind.note() == null ? "" : kind.note();
        return new Ranking(year, kind.kind(), kind.name(), note, kind.places(), ranked, excluded);
    }

    /** With the reasons that keep it from being ranked; none where it is. */
    private Contender contender(PointsObject kind, List<Dimension> dimensions, Subject subject) {
        var collected = new Collected(() -> counts(dimensions, subject));
        var carried = carried(subject.key());
        var total = carried.add(collected.total());
        return new Contender(
                subject.key(),
                subject.code(),
                subject.name(),
                subject.organisation(),
                collected,
                carried,
                total,
                grade(kind.kind(), total),
                0,
                false,
                false,
                subject.exclusions());
    }

    private Counts counts(List<Dimension> dimensions, Subject subject) {
        var entries = subject.entries();
        var tallies = dimensions.stream()
                .map(it -> new Counting(it, calendar).of(Contest.of(it.name(), entries)))
                .toList();
        var known = dimensions.stream().map(Dimension::name).toList();
        var foreign = entries.stream()
                .filter(it -> !known.contains(it.dimension()))
                .map(CountedEntry::refused)
                .toList();
        return new Counts(tallies, foreign);
    }

    private BigDecimal carried(String key) {
        var share = edition.setting(SettlingRule.CARRY_OVER);
        var last = lastTotals.getOrDefault(key, BigDecimal.ZERO);
        if (share.equals(RESET) || last.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var part = Fraction.parse(share).orElseThrow();
        return last.multiply(part.numerator())
                .divide(
                        part.denominator(),
                        edition.choices().scale(),
                        edition.choices().rounding());
    }

    private String grade(String kind, BigDecimal total) {
        return edition.rows(PointsGrade.class).stream()
                .filter(it -> it.kind().equals(kind) && total.compareTo(it.from()) >= 0)
                .max(Comparator.comparing(PointsGrade::from))
                .map(PointsGrade::grade)
                .orElse("");
    }

    private List<Contender> placed(PointsObject kind, List<Contender> candidates) {
        var line = Line.best(candidates, order);
        var cut = line.cut(kind.places(), ties());
        var placed = new ArrayList<Contender>();
        for (int i = 0; i < line.size(); i++) {
            var it = line.get(i);
            boolean open = cut.undecided() && line.rank(i) == line.rank(kind.places());
            placed.add(it.placed(line.rank(i), i < cut.in(), open, reasons(line, i, open)));
        }
        return placed;
    }

    private List<String> reasons(Line<Contender> line, int index, boolean open) {
        var reasons = new ArrayList<String>();
        var it = line.get(index);
        if (index > 0 && line.sharesScore(line.get(index - 1), it)) {
            reasons.add(beside(it, line.get(index - 1)));
        }
        if (index + 1 < line.size() && line.sharesScore(it, line.get(index + 1))) {
            reasons.add(beside(it, line.get(index + 1)));
        }
        if (open) {
            reasons.add("最后一个名额并列，待会议研究决定");
        }
        return reasons;
    }

    private String beside(Contender one, Contender other) {
        return "与%s同为 %s 分，%s".formatted(other.name(), Plain.of(one.total()), order.decisive(one, other));
    }

    private TieRule ties() {
        var word = edition.setting(SettlingRule.TEN_TIES);
        return Arrays.stream(TieRule.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(TieRule.NEXT_ITEM);
    }
}
