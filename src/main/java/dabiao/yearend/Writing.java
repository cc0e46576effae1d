package dabiao.yearend;

import dabiao.assessment.Assessment;
import dabiao.assessment.Flag;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.RankingRow;
import dabiao.fact.Organisation;
import dabiao.yearend.settle.Ranking;
import dabiao.yearend.settle.Settled;
import java.util.List;
import java.util.Optional;

/** Puts results into the form in which they are kept. */
public interface Writing {

    /**
     * @param batch newest batch of facts that was seen
     */
    Judged judged(Assessment assessment, long batch);

    /** A result that was settled together with those of all other organisations. */
    Judged settled(Assessment assessment, long batch, Settled settled);

    /** A result to be put aside until those of all organisations are there. */
    byte[] aside(Assessment assessment, long batch);

    /**
     * What was put aside, as it is kept.
     *
     * @param settled empty for one that takes no part in settling
     * @param more flags that only comparing organisations raised
     */
    Judged settled(byte[] aside, Optional<Settled> settled, List<Flag> more);

    /** A ranking of the points contest; where this is not said, none is kept. */
    default Optional<RankingRow> ranked(Ranking ranking) {
        return Optional.empty();
    }

    /** A result for an organisation that could not be judged, with what went wrong. */
    Judged failed(Organisation organisation, Basis basis, String problem);
}
