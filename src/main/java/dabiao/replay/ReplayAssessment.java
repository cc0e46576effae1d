package dabiao.replay;

import dabiao.assessment.Assessor;
import dabiao.assessment.archive.JsonText;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.FactStore;
import dabiao.fact.Organisation;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.fact.SealedRows;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.problem.Refused;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.archive.SealedRules;
import dabiao.rulebook.archive.StoredRulebooks;
import dabiao.yearend.Judging;
import dabiao.yearend.Reading;
import dabiao.yearend.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Judges a past assessment once more: the ledgers, row by row, as they stood after the batch that it saw, the rulebook from the files that were
 * kept, the same day, and the other organisations where they were looked at together. Safe to share.
 */
public final class ReplayAssessment {

    private final Kept kept;
    private final RulebookInForce inForce;
    private final Writing writing;
    private final String programVersion;
    private final AtomicReference<@Nullable Assessor> last = new AtomicReference<>();

    /**
     * @param programVersion of this program
     */
    public ReplayAssessment(Kept kept, RulebookInForce inForce, Writing writing, String programVersion) {
        this.kept = kept;
        this.inForce = inForce;
        this.writing = writing;
        this.programVersion = programVersion;
    }

    /** All that a result rests on, and the results. */
    public record Kept(
            FactStore facts,
            Organisations organisations,
            StoredRulebooks rulebooks,
            StoredAssessments assessments,
            Sealed sealed) {}

    /** What was sealed of the ledgers and the rules, so that what was changed can be named. */
    public record Sealed(SealedRows rows, SealedRules rules) {}

    /** Empty if there is no such assessment, or it may not be seen. */
    public Optional<Replayed> replay(long id, Scope scope) {
        return kept.assessments.find(id, scope).map(this::replay);
    }

    private Replayed replay(StoredAssessment head) {
        var differences = new ArrayList<>(program(head));
        try {
            var broken = rules(head);
            differences.addAll(broken.isEmpty() ? results(head) : broken);
        } catch (Refused e) {
            e.problems().stream().map(Problem::toString).forEach(differences::add);
        }
        return new Replayed(head, programVersion, found(head, differences));
    }

    /** Another version that comes to the same is no difference. */
    private List<String> found(StoredAssessment head, List<String> differences) {
        return differences.size() == program(head).size() ? List.of() : differences;
    }

    private List<String> program(StoredAssessment head) {
        return head.programVersion().equals(programVersion)
                ? List.of()
                : List.of("程序版本：当时 %s，现在 %s。".formatted(head.programVersion(), programVersion));
    }

    private List<String> rules(StoredAssessment head) {
        var fingerprint = head.basis().fingerprint();
        var files = kept.rulebooks.files(fingerprint);
        if (files.isEmpty()) {
            return List.of("规则 %s：存着的规则文件不见了。".formatted(fingerprint));
        }
        return RulesFolder.fingerprint(files).equals(fingerprint)
                ? List.of()
                : kept.sealed.rules().difference(fingerprint).stream().toList();
    }

    private List<String> results(StoredAssessment head) {
        var then = kept.assessments.json(head).orElse("");
        var organisation =
                kept.organisations.find(head.organisation(), head.basis().batch(), Scope.WHOLE);
        return organisation.isEmpty()
                ? List.of("台账：第 %d 批时的党组织“%s”不见了。".formatted(head.basis().batch(), head.organisation()))
                : compared(head, then, organisation.get());
    }

    private List<String> compared(StoredAssessment head, String then, Organisation organisation) {
        var judging = new Judging(
                new Reading(kept.facts.dossiersOfLedgers(), kept.organisations), assessor(head), writing, head.basis());
        var alone = judging.alone(organisation);
        if (isSame(head, then, alone)) {
            return List.of();
        }
        var now = head.runId() == null ? alone : judging.amongAll(organisation);
        return isSame(head, then, now) ? List.of() : differences(head, then, now);
    }

    private boolean isSame(StoredAssessment head, String then, Judged now) {
        return then.equals(now.json().toString()) && rows(head, now).isEmpty();
    }

    private List<String> differences(StoredAssessment head, String then, Judged now) {
        var differences = new ArrayList<>(
                kept.sealed.rows().differences(head.organisation(), head.basis().batch()));
        differences.addAll(Differences.between(then, now.json().toString()));
        differences.addAll(rows(head, now));
        return differences;
    }

    /** What lists show must say the same as the result itself. */
    private List<String> rows(StoredAssessment head, Judged now) {
        return Listed.differences(
                new Judged(
                        head, JsonText.of(""), kept.assessments.findings(head.id()), kept.assessments.flags(head.id())),
                now);
    }

    private Assessor assessor(StoredAssessment head) {
        var fingerprint = head.basis().fingerprint();
        if (inForce.is(fingerprint)) {
            return inForce.assessor();
        }
        var known = last.get();
        if (known == null || !known.rulebook().fingerprint().equals(fingerprint)) {
            known = Assessor.of(RulesFolder.read(kept.rulebooks.files(fingerprint), new Problems()));
            last.set(known);
        }
        return known;
    }
}
