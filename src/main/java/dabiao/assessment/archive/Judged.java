package dabiao.assessment.archive;

import java.util.List;

/** All that is stored of one assessment; the json says everything, the rest serves lists and filters. */
public record Judged(StoredAssessment head, String json, List<FindingRow> findings, List<FlagRow> flags) {

    public Judged {
        findings = List.copyOf(findings);
        flags = List.copyOf(flags);
    }

    /** The same, stored by a year-end run. */
    public Judged ofRun(long run) {
        return new Judged(head.ofRun(run), json, findings, flags);
    }
}
