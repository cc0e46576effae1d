package dabiao.publishing.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Assessor;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.publishing.draft.Draft;
import dabiao.publishing.draft.DraftState;
import dabiao.publishing.draft.Drafts;
import dabiao.rulebook.archive.Activation;
import dabiao.rulebook.archive.Activations;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTests {

    private static final int RELOADS = 200;

    @TempDir
    private Path folder;

    @Test
    void aChangeIsInForceOnceTheFolderIsQuiet() {
        var rules = new SmallRules(folder);
        try (var program = program(rules)) {
            var watched = program.get(WatchedFolder.class);
            var first = inForce(program);
            rules.rename("党员大会按季");

            watched.look();
            assertThat(watched.state().status()).isEqualTo(FolderStatus.CHANGING);
            assertThat(inForce(program)).isEqualTo(first);
            watched.look();

            assertThat(watched.state().status()).isEqualTo(FolderStatus.SAME);
            assertThat(inForce(program)).isNotEqualTo(first);
            assertThat(program.get(Activations.class).findAllByOrderByIdDesc())
                    .extracting(Activation::replaced)
                    .containsExactly(first, "");
        }
    }

    @Test
    void aChangeThatDoesNotPassIsToldAndTheOldRulesStay() {
        var rules = new SmallRules(folder);
        try (var program = program(rules)) {
            var first = inForce(program);
            rules.replace(SmallRules.FREQUENCY, "每季度,1", "每季度,一次");
            settle(program);

            assertThat(inForce(program)).isEqualTo(first);
            var health =
                    program.get("/actuator/health").json().get("components").get("rules");
            assertThat(health.get("status").asString()).isEqualTo("UP");
            assertThat(health.get("details").get("说明").asString())
                    .contains("现行规则 " + first.substring(0, 8), "有问题，没有启用，仍按现行规则考核");
            assertThat(health.get("details").get("问题").toString()).contains("frequency.csv 第 2 行", "一次");
            var told = program.get("/api/v1/rulebooks/folder").json();
            assertThat(told.get("status").asString()).isEqualTo("REFUSED");
            assertThat(told.get("problems").get(0).get("line").asInt()).isEqualTo(2);
            assertThat(told.get("inForce").get("fingerprint").asString()).isEqualTo(first);

            rules.replace(SmallRules.FREQUENCY, "每季度,一次", "每季度,1");
            settle(program);
            assertThat(program.get(WatchedFolder.class).state().status()).isEqualTo(FolderStatus.SAME);
            assertThat(program.get(WatchedFolder.class).state().problems()).isEmpty();
        }
    }

    @Test
    void aNumberThatAScenarioContradictsIsRefusedByTheNameOfTheScenario() {
        var rules = new SmallRules(folder);
        try (var program = program(rules)) {
            var first = inForce(program);
            rules.replace(SmallRules.FREQUENCY, "SH-01,党员大会,,每季度,1", "SH-01,党员大会,,每季度,2");
            settle(program);

            assertThat(inForce(program)).isEqualTo(first);
            assertThat(program.get(WatchedFolder.class).state().problems())
                    .isNotEmpty()
                    .allSatisfy(it -> {
                        assertThat(it.code()).isEqualTo("R505");
                        assertThat(it.toString()).contains("scenarios.yaml 第 ", "不符");
                    });
        }
    }

    @Test
    void whereTwoPersonsPublishAChangeBecomesADraft() {
        var rules = new SmallRules(folder);
        try (var program = program(rules, "--dabiao.publishing=two-persons")) {
            var first = inForce(program);
            rules.rename("党员大会按季");
            settle(program);
            rules.rename("党员大会每季");
            settle(program);

            assertThat(inForce(program)).isEqualTo(first);
            assertThat(program.get(WatchedFolder.class).state().status()).isEqualTo(FolderStatus.DRAFTED);
            assertThat(program.get(Drafts.class).list())
                    .singleElement()
                    .extracting(Draft::state, Draft::base)
                    .containsExactly(DraftState.DRAFT, first);
        }
    }

    @Test
    void aFolderThatOnlyLiesThereUndoesNothing() {
        var rules = new SmallRules(folder.resolve("rules"));
        var url = "jdbc:h2:file:" + folder.resolve("db")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        String first;
        try (var program = Program.at(url, "sa", rules.setting(), "--dabiao.reload=off")) {
            first = inForce(program);
            rules.rename("党员大会按季");
            settle(program);
            var back = program.post("/api/v1/rulebooks/" + first + "/return", "{\"reason\":\"改错了\"}");
            assertThat(back.status()).as(back.body()).isEqualTo(200);
            settle(program);
            assertThat(inForce(program)).isEqualTo(first);
            assertThat(program.get(WatchedFolder.class).state().status()).isEqualTo(FolderStatus.DIFFERENT);
        }
        try (var program = Program.at(url, "sa", rules.setting(), "--dabiao.reload=off")) {
            assertThat(inForce(program)).isEqualTo(first);
            assertThat(program.get(Activations.class).findAllByOrderByIdDesc())
                    .extracting(Activation::reason)
                    .containsExactly("改错了", "规则文件夹改了", "首次启用");
        }
    }

    @Test
    void twoHundredReloadsLeaveNothingBehind() throws InterruptedException {
        var rules = new SmallRules(folder);
        var old = new ArrayList<WeakReference<Assessor>>();
        var drl = "patterns/measuring.drl";
        var text = rules.read(drl);
        long early = 0;
        try (var program = program(rules)) {
            for (int i = 0; i < RELOADS; i++) {
                old.add(new WeakReference<>(program.get(RulebookInForce.class).assessor()));
                rules.write(drl, "// " + i % 2 + "\n" + text);
                settle(program);
                if (i == RELOADS / 4) {
                    early = used();
                }
            }

            assertThat(used()).as("kilobytes in use").isLessThan(early + early / 10);
            assertThat(program.get(Activations.class).findAllByOrderByIdDesc()).hasSize(RELOADS + 1);
            assertThat(old).allSatisfy(it -> assertThat(it.get()).isNull());
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }

    private static Program program(SmallRules rules, String... settings) {
        var all = new ArrayList<>(List.of(rules.setting(), "--dabiao.reload=off"));
        all.addAll(List.of(settings));
        return Program.on(Server.H2, all.toArray(String[]::new));
    }

    /** Looks until the folder has been quiet. */
    private static void settle(Program program) {
        program.get(WatchedFolder.class).look();
        program.get(WatchedFolder.class).look();
    }

    private static String inForce(Program program) {
        return program.get(RulebookInForce.class).rulebook().fingerprint();
    }
}
