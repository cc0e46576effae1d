package dabiao.yearend;

import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.SealedResults;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.event.Announce;
import dabiao.fact.FactStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judges one organisation on its newest facts by the rulebook in force. Safe to share. */
public final class AssessBranch {

    private final RulebookInForce inForce;
    private final FactStore facts;
    private final StoredAssessments assessments;
    private final SealedResults sealed;
    private final Writing writing;
    private final Announce announce;

    public AssessBranch(RulebookInForce inForce, FactStore facts, Results results, Writing writing, Announce announce) {
        this.inForce = inForce;
        this.facts = facts;
        this.assessments = results.assessments();
        this.sealed = results.sealed();
        this.writing = writing;
        this.announce = announce;
    }

    /** The head of a result, with id 0 if it was not kept, and all of it as JSON. */
    public record Assessed(StoredAssessment head, String json) {}

    /** Judges without keeping anything; empty if there is no such organisation. */
    public Optional<Assessed> look(String organisation, int year, LocalDate asOf) {
        return judge(organisation, year, asOf)
                .map(it -> new Assessed(it.head(), it.json().toString()));
    }

    /** Judges and keeps the result; a result that was settled with the others' stays as it is. */
    public Optional<Assessed> assess(String organisation, int year, LocalDate asOf, String by) {
        return judge(organisation, year, asOf)
                .map(it -> announce.doing(
                        () -> keep(it), kept -> new BranchAssessed(kept.head(), by, sealed.sealOf(kept.head()))));
    }

    private Optional<Judged> judge(String organisation, int year, LocalDate asOf) {
        long batch = facts.newestBatch();
        var assessor = inForce.assessor();
        return facts.dossier(organisation, year, batch)
                .map(it -> writing.judged(JudgingTime.assess(assessor, it, asOf), batch));
    }

    private Assessed keep(Judged judged) {
        assessments.save(List.of(judged));
        var head = assessments
                .find(judged.head().organisation(), judged.head().basis())
                .orElseThrow();
        return new Assessed(head, json(head, judged));
    }

    /** Read back only where another result stayed: one that was settled with the others'. */
    private String json(StoredAssessment head, Judged judged) {
        return head.provisional() == judged.head().provisional()
                ? judged.json().toString()
                : assessments.json(head).orElseThrow();
    }
}
