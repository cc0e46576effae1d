package dabiao.assessment.rating;

import dabiao.assessment.Finding;
import dabiao.assessment.Overruled;
import dabiao.assessment.Period;
import dabiao.assessment.Points;
import dabiao.assessment.Remedy;
import dabiao.assessment.StarRating;
import dabiao.assessment.Status;
import dabiao.assessment.measure.Facts;
import dabiao.fact.Decision;
import dabiao.rulebook.row.Star;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Applies what Party bodies set themselves (评定更正). A decision holds if it is in force on the last day of the year, or on the
 * assessment day where that comes first; it needs a reference and two persons. Of several the one that began last holds.
 */
public final class Overruling {

    private static final String KIND = "评定更正";
    private static final String STAR = "星级";
    private static final String NUMBER = "\\d{1,6}(\\.\\d{1,4})?";

    private final Facts facts;
    private final LocalDate day;

    public Overruling(Facts facts, Period year) {
        this.facts = facts;
        this.day = facts.asOf().isBefore(year.last()) ? facts.asOf() : year.last();
    }

    /** The finding as it was set; as it is where nobody set it. */
    public Finding apply(Finding it) {
        return decision(it.id()).map(decision -> set(it, decision)).orElse(it);
    }

    /** The star as it was set, marked in its name; as it is where nobody set it. */
    public StarRating apply(StarRating it, List<Star> stars) {
        return decision(STAR).map(decision -> set(it, decision, stars)).orElse(it);
    }

    private Optional<Decision> decision(String subject) {
        var decisions = facts.decisions(KIND, subject);
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        return decisions.stream()
                .filter(this::holds)
                .max(Comparator.comparing(Decision::from).thenComparing(Decision::code));
    }

    private boolean holds(Decision it) {
        var reference = it.reference();
        return it.covers(day, day)
                && reference != null
                && !reference.isBlank()
                && !it.requestedBy().equals(it.approvedBy());
    }

    private static Finding set(Finding it, Decision decision) {
        var content = decision.content() == null ? "" : decision.content();
        var marks = marks(it, content);
        if (marks.isEmpty()) {
            return it;
        }
        var status = status(it, content, marks.get());
        var overruled = new Overruled(decision, words(it.status(), it.points().earned()), words(status, marks.get()));
        return it.overruled(status, points(it.points(), marks.get(), overruled), Remedy.NOT_NEEDED, overruled);
    }

    /** Empty where the decision says nothing that can be set. */
    private static Optional<BigDecimal> marks(Finding it, String content) {
        var full = it.points().full();
        if (content.equals(Status.MET.word())) {
            return Optional.of(full.max(it.points().earned()));
        }
        if (content.equals(Status.NOT_MET.word())) {
            return Optional.of(BigDecimal.ZERO);
        }
        return content.matches(NUMBER) ? Optional.of(new BigDecimal(content).min(most(it))) : Optional.empty();
    }

    /** A criterion that only adds marks has no full ones but a cap. */
    private static BigDecimal most(Finding it) {
        var cap = it.criterion().cap();
        return it.points().full().signum() > 0 || cap == null ? it.points().full() : cap;
    }

    private static Status status(Finding it, String content, BigDecimal marks) {
        if (content.equals(Status.NOT_MET.word())) {
            return Status.NOT_MET;
        }
        if (content.equals(Status.MET.word()) || marks.compareTo(it.points().full()) >= 0) {
            return Status.MET;
        }
        return marks.signum() == 0 ? Status.NOT_MET : Status.PARTLY_MET;
    }

    private static Points points(Points it, BigDecimal marks, Overruled overruled) {
        return new Points(
                it.full(),
                it.raw(),
                marks,
                it.inBase() || it.full().signum() > 0,
                it.deductions(),
                overruled.sentence());
    }

    private static StarRating set(StarRating it, Decision decision, List<Star> stars) {
        var content = decision.content() == null ? "" : decision.content();
        var name = content.equals("0")
                ? Optional.of("不定星")
                : stars.stream()
                        .filter(star -> String.valueOf(star.level()).equals(content))
                        .map(Star::name)
                        .findFirst();
        return name.map(found -> set(it, decision, Integer.parseInt(content), found))
                .orElse(it);
    }

    private static StarRating set(StarRating it, Decision decision, int level, String name) {
        var overruled = new Overruled(decision, it.name(), name);
        var reasons = new ArrayList<>(it.reasons());
        reasons.add(overruled.sentence());
        return new StarRating(level, name + Overruled.MARK, it.provisional(), reasons, overruled);
    }

    private static String words(Status status, BigDecimal marks) {
        return "%s、%s 分".formatted(status.word(), marks.stripTrailingZeros().toPlainString());
    }
}
