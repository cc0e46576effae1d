package dabiao.yearend;

import dabiao.assessment.archive.SealedResults;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.Wanted;
import dabiao.fact.Scope;

/** Where results are kept, and put under seal. */
public record Results(StoredAssessments assessments, SealedResults sealed) {

    /** Results that a run has. */
    long done(long run) {
        return assessments.count(Wanted.within(Scope.WHOLE).run(run));
    }

    /** Those of them that say that the organisation could not be judged. */
    long failed(long run) {
        return assessments.count(new Wanted(Scope.WHOLE, null, run, null, null, null, StoredAssessment.FAILED, null));
    }
}
