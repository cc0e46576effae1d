package dabiao.yearend;

import dabiao.assessment.archive.SealedResults;
import dabiao.assessment.archive.StoredAssessments;

/** Where results are kept, and put under seal. */
public record Results(StoredAssessments assessments, SealedResults sealed) {}
