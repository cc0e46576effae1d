package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.assessment.measure.Facts;
import dabiao.fact.Activity;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.table.Fraction;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One flag looked for in the dossier of one organisation and year. */
record Case(Facts facts, int year, Settings settings) {

    /** The rows of a ledger that count for the year and are dated up to the assessment day. */
    <T extends Fact> List<T> all(Class<T> ledger) {
        return facts.dossier().all(ledger).stream().filter(this::counts).toList();
    }

    boolean counts(Fact fact) {
        return fact.countsForYear() == year && !fact.date().isAfter(facts.asOf());
    }

    /** Activities of any of the kinds that a parameter lists. */
    List<Activity> activities(String parameter) {
        return activities(settings.words(parameter));
    }

    List<Activity> activities(Words kinds) {
        return facts.dossier().all(Activity.class).stream()
                .filter(it -> it.kinds().containsAny(kinds) && counts(it))
                .toList();
    }

    /** Puts a question to each fact; those with an answer are evidence. */
    static <T extends Fact> List<Evidence> each(List<T> facts, Function<T, @Nullable String> reason) {
        return facts.stream()
                .map(it -> new Evidence(it, reason.apply(it)))
                .filter(it -> it.reason() != null)
                .toList();
    }

    LocalDate firstDay() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    /** The last day of the year, or the assessment day where that comes first. */
    LocalDate lastDay() {
        var last = LocalDate.of(year, Month.DECEMBER, 31);
        return last.isAfter(facts.asOf()) ? facts.asOf() : last;
    }

    /** How many months of the year have ended by the assessment day. */
    int monthsEnded() {
        var next = facts.asOf().plusDays(1);
        return next.getYear() > year ? 12 : next.getYear() < year ? 0 : next.getMonthValue() - 1;
    }

    boolean wasAny(String member, Words states, LocalDate day) {
        for (String state : states) {
            if (facts.was(member, state, day)) {
                return true;
            }
        }
        return false;
    }

    long fullMembers(LocalDate day) {
        return facts.roster(day).stream().filter(it -> it.fullOn(day)).count();
    }

    boolean knowsMembers() {
        return !facts.dossier().all(Member.class).isEmpty();
    }

    /** Whether a part is at most a share of a whole. */
    static boolean atMost(long part, Fraction share, long whole) {
        return compare(part, share, whole) <= 0;
    }

    /** Compares a part with a share of a whole, without rounding. */
    static int compare(long part, Fraction share, long whole) {
        return share.denominator()
                .multiply(BigDecimal.valueOf(part))
                .compareTo(share.numerator().multiply(BigDecimal.valueOf(whole)));
    }
}
