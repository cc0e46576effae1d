package dabiao.assessment.archive;

import dabiao.seal.Digest;
import java.util.List;

/**
 * All that is stored of one assessment; the json says everything, the rest serves lists, filters and counts.
 *
 * @param dues what can still be made up
 */
public record Judged(
        StoredAssessment head, JsonText json, List<FindingRow> findings, List<FlagRow> flags, List<DueRow> dues) {

    public Judged {
        findings = List.copyOf(findings);
        flags = List.copyOf(flags);
        dues = List.copyOf(dues);
    }

    public Judged(StoredAssessment head, JsonText json, List<FindingRow> findings, List<FlagRow> flags) {
        this(head, json, findings, flags, List.of());
    }

    /** SHA-256 of all that it says, whatever number it is stored under. */
    public String digest() {
        var digest = new Digest()
                .with(head.organisation())
                .with(head.name())
                .with(head.basis())
                .with(head.programVersion())
                .with(head.marks())
                .with(head.starLevel())
                .with(head.starName())
                .with(head.provisional())
                .with(head.reason());
        json.under(digest);
        digest.with(findings.size());
        findings.forEach(digest::with);
        flags.forEach(digest::with);
        dues.forEach(digest::with);
        return digest.hex();
    }

    /** The same, stored by a year-end run. */
    public Judged ofRun(long run) {
        return under(head.ofRun(run));
    }

    Judged under(StoredAssessment other) {
        return new Judged(other, json, findings, flags, dues);
    }
}
