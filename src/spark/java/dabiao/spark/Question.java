package dabiao.spark;

import dabiao.assessment.archive.Basis;
import dabiao.yearend.SettleYear;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is asked of all organisations: how they come out for a year, seen from a day, by some rules and on the facts up to a batch.
 *
 * @param version of the program, which stands on each result
 */
record Question(int year, LocalDate asOf, long batch, String version, Rules rules) implements Serializable {

    Basis basis() {
        return new Basis(year, asOf, rules.fingerprint(), batch);
    }

    /** One that has seen nobody yet. */
    SettleYear settling() {
        return new SettleYear(rules.assessor(), year, asOf);
    }
}
