package dabiao.publishing.draft;

import dabiao.assessment.Assessor;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Dossier;
import dabiao.fact.FactStore;
import dabiao.impact.Preview;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.publishing.FrozenEditions;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.rulebook.compare.Change;
import dabiao.rulebook.compare.RulebookComparison;
import dabiao.trial.Outcome;
import dabiao.trial.Trial;
import dabiao.yearend.SettleYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries a draft without changing anything: on its scenarios, on everybody, and against the rulebook in force. Throws {@link
 * dabiao.problem.Refused} with all that is wrong with a draft that cannot judge. Safe to share.
 */
@Component
public final class TryDraft {

    private final Drafts drafts;
    private final RulebookInForce inForce;
    private final FactStore facts;
    private final FrozenEditions frozen;

    private @Nullable Basis basis;
    private @Nullable Preview preview;

    /** What everybody was judged by. */
    private record Basis(Assessor assessor, int year, LocalDate asOf, long batch) {}

    TryDraft(Drafts drafts, RulebookInForce inForce, FactStore facts, FrozenEditions frozen) {
        this.drafts = drafts;
        this.inForce = inForce;
        this.facts = facts;
        this.frozen = frozen;
    }

    /** Everybody under the rulebook in force, and the draft ready to judge them too. */
    public record Impacted(Preview preview, Assessor draft) {}

    /**
     * What the gate would say if one of its files read so, as far as that can be said while somebody types: everything but the
     * scenarios; rules are compiled only where a rule is written.
     */
    public List<Problem> glance(Draft draft, String path, byte[] content) {
        var files = drafts.files(draft);
        files.put(path, content);
        var problems = new Problems();
        var rulebook = RulesFolder.read(files, problems);
        frozen.touched(files, problems);
        if (path.endsWith(".drl")) {
            Assessor.check(rulebook, problems);
        }
        return problems.list();
    }

    /** How each of its scenarios comes out. */
    public List<Outcome> scenarios(Draft draft) {
        return new Trial(assessor(draft)).run();
    }

    /** What it would do to every organisation of a year on the newest facts. */
    public Impacted impact(Draft draft, int year, LocalDate asOf) {
        var assessor = assessor(draft);
        return new Impacted(everybody(new Basis(inForce.assessor(), year, asOf, facts.newestBatch())), assessor);
    }

    /** Everybody under the rulebook in force; kept until something else is asked for, since a draft is tried again and again. */
    private synchronized Preview everybody(Basis wanted) {
        if (preview == null || !wanted.equals(basis)) {
            preview = null;
            preview = judged(wanted);
            basis = wanted;
        }
        return preview;
    }

    private Preview judged(Basis of) {
        var dossiers = new ArrayList<Dossier>();
        facts.forEachDossier("", of.year(), of.batch(), dossiers::add);
        var lastStars = SettleYear.lastStars(
                of.assessor(), (year, taker) -> facts.forEachDossier("", year, of.batch(), taker), of.year());
        return Preview.of(of.assessor(), dossiers, of.asOf(), lastStars);
    }

    /** What differs from the rulebook in force. */
    public List<Change> changes(Draft draft) {
        return RulebookComparison.of(inForce.rulebook(), read(draft, new Problems()));
    }

    private Assessor assessor(Draft draft) {
        var problems = new Problems();
        var rulebook = read(draft, problems);
        problems.refuseIfAny();
        return Assessor.of(rulebook, inForce.assessor());
    }

    private Rulebook read(Draft draft, Problems problems) {
        return RulesFolder.read(drafts.files(draft), problems);
    }
}
