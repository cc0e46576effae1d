package dabiao.assessment.measure;

import dabiao.assessment.Period;
import dabiao.fact.Body;
import dabiao.fact.Decision;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.fact.Tenure;
import dabiao.rulebook.row.Moment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when a fact held, both inclusive; for what merely happened, the one day. */
record Life(LocalDate from, @Nullable LocalDate to) {

    static Life of(Fact fact) {
        if (fact instanceof Organisation it) {
            return new Life(it.established(), it.dissolved());
        }
        if (fact instanceof Body it) {
            return of(it);
        }
        if (fact instanceof Member it) {
            return new Life(
                    it.joined() != null && it.joined().isAfter(it.admitted()) ? it.joined() : it.admitted(), it.left());
        }
        if (fact instanceof Tenure it) {
            return new Life(it.from(), it.to());
        }
        if (fact instanceof Decision it) {
            return new Life(it.from(), it.to());
        }
        return new Life(fact.date(), fact.date());
    }

    static Life of(Body body) {
        return new Life(body.from(), body.to());
    }

    boolean covers(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && (to == null || !to.isBefore(last));
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }

    /** Whether it held at the declared moment of a period. */
    boolean holds(Moment moment, Period period, Period year) {
        return switch (moment) {
            case THROUGHOUT -> covers(period.first(), period.last());
            case ANY_DAY -> touches(period.first(), period.last());
            default -> {
                var day = dayOf(moment, period, year);
                yield covers(day, day);
            }
        };
    }

    /** The one day that a moment names; the first of the period for those that name a stretch. */
    static LocalDate dayOf(Moment moment, Period period, Period year) {
        return switch (moment) {
            case FIRST_DAY, THROUGHOUT, ANY_DAY -> period.first();
            case LAST_DAY -> period.last();
            case YEAR_START -> year.first();
            case MID_YEAR -> year.first().plusMonths(6).minusDays(1);
            case YEAR_END -> year.last();
        };
    }
}
