package dabiao.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.publishing.folder.FolderStatus;
import dabiao.publishing.folder.WatchedFolder;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import dabiao.yearend.ClosedYears;
import dabiao.yearend.SealYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Server.class)
class FrozenEditionsTests {

    @Parameter
    private Server server;

    @TempDir
    private Path folder;

    private SmallRules rules;
    private Program program;

    @BeforeEach
    void start() {
        rules = new SmallRules(folder);
        program = Program.on(server, rules.setting(), "--dabiao.reload=off");
        program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,机关一支部,党支部,2015-06-01\n");
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "甲").id());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void closingAYearTakesTwoPersonsAReasonAndAFinishedRun() {
        var seal = program.get(SealYear.class);
        assertThatThrownBy(() -> seal.seal(2023, "甲", "甲", " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("同一个人")
                .hasMessageContaining("没有写理由");
        assertThatThrownBy(() -> seal.seal(2021, "甲", "乙", "常委会"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("还没有做完的年终考核");

        var closed = seal.seal(2023, "甲", "乙", "常委会 4 月 2 日");

        assertThat(program.get(ClosedYears.class).findByClosedYear(2023)).contains(closed);
        assertThat(closed.fingerprint()).isEqualTo(inForce());
        assertThatThrownBy(() -> seal.seal(2023, "甲", "乙", "再关")).hasMessageContaining("已经关账");
    }

    @Test
    void anEditionThatAClosedYearUsedCannotBeChanged() {
        program.get(SealYear.class).seal(2023, "甲", "乙", "常委会");
        var before = inForce();

        settled(rules.rename("党员大会按季").write("sanhui-yike/2022-01-01/new.drl", "// 新\n"));

        assertThat(inForce()).isEqualTo(before);
        assertThat(program.get(WatchedFolder.class).state().problems())
                .filteredOn(it -> it.code().equals("R702"))
                .extracting(Problem::toString)
                .containsExactly(
                        "rules/sanhui-yike/2022-01-01/criteria.csv：2023 年度已按它定星，不能修改，请把原文件放回去，复制为新版本再改。",
                        "rules/sanhui-yike/2022-01-01/new.drl：2023 年度已按它定星，不能加文件，请把原文件放回去，复制为新版本再改。");
    }

    @Test
    void anEditionThatAClosedYearUsedCannotBeRemovedButFollowed() throws IOException {
        program.get(SealYear.class).seal(2023, "甲", "乙", "常委会");
        var edition = folder.resolve("sanhui-yike/2022-01-01");
        Files.move(edition, folder.resolve("sanhui-yike/2024-01-01"));
        settled(rules);
        assertThat(program.get(WatchedFolder.class).state().problems())
                .filteredOn(it -> it.code().equals("R703"))
                .extracting(Problem::toString)
                .containsExactly("rules/sanhui-yike/2022-01-01/：2023 年度已按它定星，不能删去，请放回原来的文件夹。");

        Files.createDirectories(edition);
        for (String file : Files.list(folder.resolve("sanhui-yike/2024-01-01"))
                .map(it -> it.getFileName().toString())
                .toList()) {
            rules.write("sanhui-yike/2022-01-01/" + file, rules.read("sanhui-yike/2024-01-01/" + file));
        }
        settled(rules);
        assertThat(program.get(WatchedFolder.class).state().problems())
                .filteredOn(it -> it.code().startsWith("R70"))
                .isEmpty();
    }

    @Test
    void anOpenYearFreezesNothing() {
        settled(rules.rename("党员大会按季"));

        assertThat(program.get(WatchedFolder.class).state().status()).isEqualTo(FolderStatus.SAME);
    }

    private void settled(SmallRules changed) {
        assertThat(changed.folder()).isDirectory();
        program.get(WatchedFolder.class).look();
        program.get(WatchedFolder.class).look();
    }

    private String inForce() {
        return program.get(RulebookInForce.class).rulebook().fingerprint();
    }
}
