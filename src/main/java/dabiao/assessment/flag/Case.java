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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One flag looked for in the dossier of one organisation and year. */
record Case(YearRows rows, Settings settings) {

    Facts facts() {
        return rows.facts();
    }

    int year() {
        return rows.year();
    }

    /** The rows of a ledger that count for the year and are dated up to the assessment day. */
    <T extends Fact> List<T> all(Class<T> ledger) {
        return rows.all(ledger);
    }

    boolean counts(Fact fact) {
        return rows.counts(fact);
    }

    /** Activities of any of the kinds that a parameter lists. */
    List<Activity> activities(String parameter) {
        return rows.activities(settings.words(parameter));
    }

    /** Puts a question to each fact; those with an answer are evidence. */
    static <T extends Fact> List<Evidence> each(Collection<T> facts, Function<T, @Nullable String> reason) {
        var found = new ArrayList<Evidence>(0);
        for (T it : facts) {
            var answer = reason.apply(it);
            if (answer != null) {
                found.add(new Evidence(it, answer));
            }
        }
        return found;
    }

    LocalDate firstDay() {
        return LocalDate.of(year(), Month.JANUARY, 1);
    }

    /** The last day of the year, or the assessment day where that comes first. */
    LocalDate lastDay() {
        var last = LocalDate.of(year(), Month.DECEMBER, 31);
        return last.isAfter(facts().asOf()) ? facts().asOf() : last;
    }

    /** How many months of the year have ended by the assessment day. */
    int monthsEnded() {
        var next = facts().asOf().plusDays(1);
        return next.getYear() > year() ? 12 : next.getYear() < year() ? 0 : next.getMonthValue() - 1;
    }

    boolean wasAny(String member, Words states, LocalDate day) {
        for (String state : states) {
            if (facts().was(member, state, day)) {
                return true;
            }
        }
        return false;
    }

    long fullMembers(LocalDate day) {
        int full = 0;
        for (Member it : facts().roster(day)) {
            full += it.fullOn(day) ? 1 : 0;
        }
        return full;
    }

    boolean knowsMembers() {
        return !facts().dossier().all(Member.class).isEmpty();
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
