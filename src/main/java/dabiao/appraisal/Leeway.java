package dabiao.appraisal;

import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.Rater;
import dabiao.rulebook.row.ScoringMethod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion leaves to people: marks within a range, or one of several grades.
 *
 * @param kind what the appraisal is called in the ledger
 * @param least lowest marks that can be given
 * @param most highest marks; null where there is no limit
 * @param grades what can be given instead of marks; empty where marks are given
 * @param raterKinds whose marks are weighed; empty where it does not matter who gives them
 * @param needsReason whether marks without a reason do not count
 */
public record Leeway(
        String criterion,
        String name,
        String standard,
        String kind,
        BigDecimal least,
        @Nullable BigDecimal most,
        List<Mark> grades,
        List<String> raterKinds,
        boolean needsReason) {

    private static final String LEDGER = "评定";
    private static final String AT_DISCRETION = "酌情评分";
    private static final String BY_SEVERAL = "等级评分";

    public Leeway {
        grades = List.copyOf(grades);
        raterKinds = List.copyOf(raterKinds);
    }

    /** Empty where the criterion is measured, or graded by something else than an appraisal. */
    static Optional<Leeway> of(Criterion it, Edition edition) {
        return switch (it.scoring()) {
            case DISCRETIONARY -> Optional.of(marks(it, edition, AT_DISCRETION));
            case RATED -> Optional.of(marks(it, edition, BY_SEVERAL));
            case GRADED -> kind(it, edition).map(kind -> grades(it, edition, kind));
            default -> Optional.empty();
        };
    }

    private static Leeway marks(Criterion it, Edition edition, String kind) {
        var raters = edition.rows(Rater.class).stream()
                .filter(row -> row.criterion().equals(it.id()))
                .map(Rater::raterKind)
                .toList();
        return new Leeway(
                it.id(),
                it.name(),
                edition.choices().title(),
                kind,
                it.floor() == null ? BigDecimal.ZERO : it.floor(),
                most(it),
                List.of(),
                raters,
                it.scoring() == ScoringMethod.DISCRETIONARY);
    }

    /** A criterion without full marks only adds to them, without a limit unless the table sets one. */
    private static @Nullable BigDecimal most(Criterion it) {
        var full = it.full();
        return it.cap() != null ? it.cap() : full == null || full.signum() == 0 ? null : full;
    }

    private static Leeway grades(Criterion it, Edition edition, String kind) {
        var grades = edition.rows(Mark.class).stream()
                .filter(row -> row.criterion().equals(it.id()) && row.grade() != null)
                .toList();
        return new Leeway(
                it.id(), it.name(), edition.choices().title(), kind, BigDecimal.ZERO, null, grades, List.of(), false);
    }

    /** The kind of appraisal whose grade the criterion looks at. */
    private static Optional<String> kind(Criterion it, Edition edition) {
        return edition.rows(Count.class).stream()
                .filter(row -> row.criterion().equals(it.id()) && row.ledger().equals(LEDGER))
                .flatMap(row -> row.kinds().stream())
                .findFirst();
    }

    public boolean isGraded() {
        return !grades.isEmpty();
    }

    /** Whether it matters who gives the marks. */
    public boolean isBySeveral() {
        return !raterKinds.isEmpty();
    }

    /** What can be given, in Chinese. */
    public String range() {
        if (isGraded()) {
            return "等次：" + String.join("、", grades.stream().map(Leeway::words).toList());
        }
        var highest = most;
        return highest == null
                ? "不低于 %s 分".formatted(plain(least))
                : "%s 至 %s 分".formatted(plain(least), plain(highest));
    }

    private static String words(Mark it) {
        return "%s（%s 分）".formatted(it.grade(), plain(it.marks()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
