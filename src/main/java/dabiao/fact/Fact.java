package dabiao.fact;

import dabiao.table.Words;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a ledger. Its ledger, organisation and code name it for good; a correction is a later row of the same name. */
public sealed interface Fact extends Serializable
        permits Organisation,
                Body,
                Member,
                Tenure,
                Activity,
                Money,
                Due,
                PointsEntry,
                Document,
                Appraisal,
                ProblemItem,
                Award,
                Decision,
                Step,
                Claim {

    /** Code of the organisation whose ledger this stands in. */
    String organisation();

    /** Code within the organisation and ledger (编号). */
    String code();

    /** What sort of thing it is, in words of the vocabulary; several for an activity that was two things at once. */
    Words kinds();

    /** The first of these; empty where there is none. */
    default String kind() {
        var all = kinds().list();
        return all.isEmpty() ? "" : all.get(0);
    }

    /** Whether it is, among other things perhaps, of that sort. */
    default boolean is(String kind) {
        return kinds().contains(kind);
    }

    Words tags();

    /** The day that places it in a period. */
    LocalDate date();

    /** The year that it was handed in for; null where the ledger says nothing, and then the year of {@link #date()} counts. */
    default @Nullable Integer belongsToYear() {
        return null;
    }

    /** The year that it counts for. */
    default int countsForYear() {
        Integer year = belongsToYear();
        return year != null ? year : date().getYear();
    }

    /** Codes of the members that it is about or who took part. */
    default Words people() {
        return Words.NONE;
    }

    /** The body (党小组, 支委会…) that it belongs to, by code. */
    default @Nullable String body() {
        return null;
    }

    /** What it is about in a few words, for lists and explanations. */
    String label();

    /**
     * Whether an assessment of the year has to know it. An assessment month may begin on the 26th of the month before, so
     * December of the year before belongs to what is read.
     */
    default boolean concerns(int year) {
        return countsForYear() == year || !date().isBefore(LocalDate.of(year - 1, 12, 1)) && date().getYear() <= year;
    }
}
