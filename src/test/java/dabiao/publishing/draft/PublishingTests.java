package dabiao.publishing.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.archive.Activation;
import dabiao.rulebook.archive.Activations;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Server.class)
class PublishingTests {

    private static final LocalDate TODAY = LocalDate.now();

    @Parameter
    private Server server;

    @TempDir
    private Path folder;

    private SmallRules rules;
    private Program program;

    @BeforeEach
    void start() {
        rules = new SmallRules(folder);
        program = Program.on(server, rules.setting(), "--dabiao.reload=off", "--dabiao.publishing=two-persons");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void oneProposesAnotherApprovesAndItIsInForce() {
        var before = inForce();
        var proposed = proposed(edited("党员大会按季", "甲"), "甲");

        var active = program.get(DecideDraft.class).approve(seen(proposed), TODAY, "乙");

        assertThat(active.state()).isEqualTo(DraftState.ACTIVE);
        assertThat(inForce()).isEqualTo(active.fingerprint()).isNotEqualTo(before);
        assertThat(program.get(Activations.class).findFirstByOrderByIdDesc())
                .get()
                .extracting(Activation::activatedBy, Activation::reason, Activation::document, Activation::replaced)
                .containsExactly("乙", "名称更准", "县委〔2024〕1 号", before);
    }

    @Test
    void whoeverProposedOrEditedLastMayNotApprove() {
        var proposed = proposed(edited("党员大会按季", "丙"), "甲");
        var decide = program.get(DecideDraft.class);

        assertConflict(() -> decide.approve(seen(proposed), TODAY, "甲"), "不能由本人决定");
        assertConflict(() -> decide.approve(seen(proposed), TODAY, "丙"), "不能由本人决定");
        assertConflict(() -> decide.reject(seen(proposed), "不行", "甲"), "不能由本人决定");
        assertThat(decide.approve(seen(proposed), TODAY, "乙").state()).isEqualTo(DraftState.ACTIVE);
    }

    @Test
    void anIllegalMoveSaysWhatMayBeDoneNext() {
        var draft = edited("党员大会按季", "甲");

        assertConflict(() -> propose(draft, "甲"), "现在是“草稿”，不能提请，可以：修改、检查、移到现行规则上、撤回。");
        assertConflict(() -> program.get(DecideDraft.class).approve(seen(draft), TODAY, "乙"), "现在是“草稿”，不能批准，");
        var active = program.get(DecideDraft.class).approve(seen(proposed(draft, "甲")), TODAY, "乙");
        assertConflict(() -> put(active, "x", "甲"), "现在是“已启用”，不能修改，请另建草稿。");
    }

    @Test
    void aProposalNeedsAReasonADocumentAndADifference() {
        var propose = program.get(ProposeDraft.class);
        var draft = checked(edited("党员大会按季", "甲"));
        assertThatThrownBy(() -> propose.propose(seen(draft), " ", "", "甲"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(Problem::what)
                                .containsExactly("没有写理由，", "没有写依据的文件，"));

        var same = checked(program.get(MakeDraft.class).ofInForce("没改", "甲"));
        assertConflict(() -> propose(same, "甲"), "与现行规则没有差别");
    }

    @Test
    void aSecondPersonsStaleEditIsTold() {
        var draft = program.get(MakeDraft.class).ofInForce("修订", "甲");
        put(draft, "一", "甲");

        assertConflict(() -> put(draft, "二", "乙"), "这份改动从第 %d 版出发".formatted(draft.version()), "“甲”改过");
    }

    @Test
    void aDraftThatIsWrongSaysEverythingAndCannotBeProposed() {
        var draft = program.get(MakeDraft.class).ofInForce("改坏", "甲");
        var edit = program.get(EditDraft.class);
        var wrong = rules.read(SmallRules.FREQUENCY).replace("每季度,1", "每季度,一次");
        var broken = edit.put(seen(draft), SmallRules.FREQUENCY, wrong.getBytes(UTF_8), "甲");
        broken = edit.put(
                seen(broken),
                "sanhui-yike/2022-01-01/x.drl",
                "rule \"坏\" when eval(true) then end".getBytes(UTF_8),
                "甲");

        var checked = program.get(CheckDraft.class).check(broken.number(), "甲");

        assertThat(checked.isPassed()).isFalse();
        assertThat(checked.problems())
                .extracting(it -> it.place().file())
                .contains("rules/" + SmallRules.FREQUENCY, "rules/sanhui-yike/2022-01-01/x.drl");
        assertThat(checked.draft().state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void aFileOutsideTheRulesIsRefused() {
        var draft = program.get(MakeDraft.class).ofInForce("修订", "甲");

        for (String path : List.of("../x.csv", "/etc/passwd", "a/README.md", "a/频次.csv")) {
            assertThatThrownBy(() -> program.get(EditDraft.class).put(seen(draft), path, new byte[0], "甲"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            it -> assertThat(it.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("R711"));
        }
    }

    @Test
    void whatWasRejectedOrWithdrawnMayBeMended() {
        var proposed = proposed(edited("党员大会按季", "甲"), "甲");
        var rejected = program.get(DecideDraft.class).reject(seen(proposed), "依据不够", "乙");
        assertThat(rejected.state()).isEqualTo(DraftState.REJECTED);
        assertThat(rejected.decision().decision()).isEqualTo("依据不够");

        var again = proposed(put(rejected, "党员大会季度", "甲"), "甲");
        var withdrawn = program.get(ProposeDraft.class).withdraw(again.number(), "再想想", "甲");

        assertThat(withdrawn.state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(put(withdrawn, "党员大会", "甲").state()).isEqualTo(DraftState.DRAFT);
    }

    @Test
    void whatIsApprovedForALaterDayComesIntoForceOnThatDay() {
        var before = inForce();
        var approved = program.get(DecideDraft.class)
                .approve(seen(proposed(edited("党员大会按季", "甲"), "甲")), TODAY.plusDays(3), "乙");
        program.get(PublishDue.class).publish();
        assertThat(inForce()).isEqualTo(before);
        assertThat(approved.state()).isEqualTo(DraftState.APPROVED);

        theDayComes(approved);
        program.get(PublishDue.class).publish();

        assertThat(inForce()).isEqualTo(approved.fingerprint());
        assertThat(program.get(Drafts.class).get(approved.number()).state()).isEqualTo(DraftState.ACTIVE);
        assertThatThrownBy(() -> program.get(DecideDraft.class)
                        .approve(seen(proposed(edited("党员大会", "甲"), "甲")), TODAY.minusDays(1), "乙"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("启用日应是今天或以后");
    }

    @Test
    void whatCannotBePutInForceAnyMoreGoesBackWithTheReason() {
        var later = program.get(DecideDraft.class)
                .approve(seen(proposed(edited("党员大会按季", "甲"), "甲")), TODAY.plusDays(3), "乙");
        program.get(DecideDraft.class).approve(seen(proposed(edited("党员大会每季", "甲"), "甲")), TODAY, "乙");
        var inForce = inForce();

        theDayComes(later);
        program.get(PublishDue.class).publish();

        var back = program.get(Drafts.class).get(later.number());
        assertThat(back.state()).isEqualTo(DraftState.REJECTED);
        assertThat(back.decision().decision()).contains("基于的规则已不是现行规则");
        assertThat(inForce()).isEqualTo(inForce);
    }

    @Test
    void aDraftOnAnOldBaseIsToldAndCanBeMoved() {
        var other = program.get(MakeDraft.class).ofInForce("改频次", "甲");
        var frequency = rules.read(SmallRules.FREQUENCY) + "\n";
        var old = program.get(EditDraft.class).put(seen(other), SmallRules.FREQUENCY, frequency.getBytes(UTF_8), "甲");
        program.get(DecideDraft.class).approve(seen(proposed(edited("党员大会按季", "甲"), "甲")), TODAY, "乙");
        var checked = checked(old);
        assertConflict(() -> propose(checked, "甲"), "基于的规则已不是现行规则");

        var moved = program.get(RebaseDraft.class).rebase(seen(checked), "甲");

        assertThat(moved.base()).isEqualTo(inForce());
        var files = program.get(Drafts.class).files(moved);
        assertThat(new String(files.get(SmallRules.CRITERIA), UTF_8)).contains("党员大会按季");
        assertThat(new String(files.get(SmallRules.FREQUENCY), UTF_8)).isEqualTo(frequency);
        assertThat(proposed(moved, "甲").state()).isEqualTo(DraftState.PROPOSED);
    }

    @Test
    void aFileThatBothChangedIsNamedAndNothingMoves() {
        var mine = edited("我的名称", "丙");
        program.get(DecideDraft.class).approve(seen(proposed(edited("党员大会按季", "甲"), "甲")), TODAY, "乙");

        assertConflict(
                () -> program.get(RebaseDraft.class).rebase(seen(mine), "丙"), "文件 " + SmallRules.CRITERIA + " 两边都改了");
        assertThat(program.get(Drafts.class).get(mine.number())).isEqualTo(mine);
    }

    @Test
    void everythingIsAudited() {
        program.get(DecideDraft.class).approve(seen(proposed(edited("党员大会按季", "甲"), "甲")), TODAY, "乙");

        var lines = program.get(JdbcTemplate.class)
                .queryForList("select `what` from `audit_line` order by `seq`", String.class);
        assertThat(lines).containsSubsequence("启用规则", "建立规则草稿", "修改规则草稿", "检查规则草稿", "提请启用规则", "批准启用规则", "启用规则");
    }

    private Draft edited(String name, String by) {
        return put(program.get(MakeDraft.class).ofInForce("修订", by), name, by);
    }

    private Draft put(Draft draft, String name, String by) {
        var text = rules.rename(name).read(SmallRules.CRITERIA);
        return program.get(EditDraft.class).put(seen(draft), SmallRules.CRITERIA, text.getBytes(UTF_8), by);
    }

    private Draft checked(Draft draft) {
        var checked = program.get(CheckDraft.class).check(draft.number(), "甲");
        assertThat(checked.problems()).isEmpty();
        return checked.draft();
    }

    private Draft proposed(Draft draft, String by) {
        return propose(checked(draft), by);
    }

    private Draft propose(Draft draft, String by) {
        return program.get(ProposeDraft.class).propose(seen(draft), "名称更准", "县委〔2024〕1 号", by);
    }

    private void theDayComes(Draft draft) {
        program.get(JdbcTemplate.class)
                .update("update `rule_draft` set `active_from` = ? where `id` = ?", TODAY, draft.id());
    }

    private String inForce() {
        return program.get(RulebookInForce.class).rulebook().fingerprint();
    }

    private static Version seen(Draft draft) {
        return new Version(draft.number(), draft.version());
    }

    private static void assertConflict(ThrowingCallable doing, String... words) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(Refused.class, it -> {
            assertThat(it.problems()).extracting(Problem::code).containsOnly("P409");
            assertThat(it.getMessage()).contains(words);
        });
    }
}
