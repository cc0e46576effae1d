package dabiao.yearend;

import dabiao.assessment.Assessment;
import dabiao.assessment.archive.Basis;
import dabiao.assessment.archive.Judged;
import dabiao.fact.Organisation;
import dabiao.yearend.settle.Settled;

/** Puts results into the form in which they are kept. */
public interface Writing {

    /**
     * @param batch newest batch of facts that was seen
     */
    Judged judged(Assessment assessment, long batch);

    /** A result that was settled together with those of all other organisations. */
    Judged settled(Assessment assessment, long batch, Settled settled);

    /** A result for an organisation that could not be judged, with what went wrong. */
    Judged failed(Organisation organisation, Basis basis, String problem);
}
