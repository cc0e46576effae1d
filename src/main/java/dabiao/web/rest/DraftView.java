package dabiao.web.rest;

import dabiao.publishing.draft.Act;
import dabiao.publishing.draft.CheckDraft;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.DraftState;
import dabiao.report.ImpactView.ChangeView;
import dabiao.trial.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rulebook in the making. */
@Schema(name = "Draft", description = "规则草稿；next 是现在可以做的事")
record DraftView(
        long id,
        long version,
        String title,
        String base,
        String fingerprint,
        DraftState state,
        String stateText,
        List<Act> next,
        String madeBy,
        LocalDateTime madeAt,
        String editedBy,
        LocalDateTime editedAt,
        String proposedBy,
        String reason,
        String document,
        String decidedBy,
        String decision,
        @Nullable LocalDate activeFrom) {

    static DraftView of(Draft it) {
        return new DraftView(
                it.number(),
                it.version(),
                it.title(),
                it.base(),
                it.fingerprint(),
                it.state(),
                it.state().word(),
                it.state().next().stream().sorted().toList(),
                it.madeBy(),
                it.madeAt(),
                it.editedBy(),
                it.editedAt(),
                it.proposal().proposedBy(),
                it.proposal().reason(),
                it.proposal().document(),
                it.decision().decidedBy(),
                it.decision().decision(),
                it.decision().activeFrom());
    }

    /** How a draft came through the gate. */
    @Schema(name = "CheckedDraft", description = "草稿检查的结果")
    record Checked(boolean passed, DraftView draft, List<ProblemView.Item> problems, int dropped) {

        static Checked of(CheckDraft.Checked it) {
            return new Checked(
                    it.isPassed(), DraftView.of(it.draft()), ProblemView.Item.of(it.problems()), it.dropped());
        }
    }

    /** How the scenarios of a draft came out; those that differ from what is expected. */
    @Schema(name = "TriedDraft", description = "草稿的情景用例")
    record Tried(int scenarios, int passed, List<Failed> failed) {

        static Tried of(List<Outcome> outcomes) {
            int passed = (int) outcomes.stream()
                    .filter(it -> it.state() == Outcome.State.PASS)
                    .count();
            return new Tried(outcomes.size(), passed, failed(outcomes));
        }

        private static List<Failed> failed(List<Outcome> outcomes) {
            return outcomes.stream()
                    .filter(it -> it.state() == Outcome.State.FAIL || it.state() == Outcome.State.ERROR)
                    .map(it -> new Failed(it.edition(), it.scenario().name(), it.differences()))
                    .toList();
        }
    }

    /** One scenario that did not come out as expected. */
    @Schema(name = "FailedScenario", description = "没有通过的情景")
    record Failed(String edition, String scenario, List<String> differences) {}

    /** What differs between two rulebooks, in words. */
    @Schema(name = "RulebookComparison", description = "两套规则的差别；改了逻辑的规则附两版文字")
    record Compared(String from, String to, List<ChangeView> changes) {}
}
