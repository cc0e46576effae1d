package dabiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.fact.Activity;
import dabiao.fact.Fact;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFolderTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoYearsOfLedgers() throws IOException {
        write("2022/党组织.csv", "编号,名称,类型,成立日期,撤销日期\nZB002,示例二支部,党支部,2015-06-01,\nZB001,示例一支部,党支部,2015-06-01,\n");
        write("2022/活动.csv", "党组织,编号,活动类型,召开日期\nZB001,HD0001,党课,2022-03-01\n");
        write("2023/党组织.csv", "编号,名称,类型,成立日期,撤销日期\nZB002,示例二支部,党支部,2015-06-01,2022-12-31\n");
        write("2023/活动.csv", "党组织,编号,活动类型,召开日期\n示例一支部,HD0002,党课,2023-03-01\n");
        write("2023/.~lock.csv", "x");
        write("2023/readme.txt", "x");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void dossiersComeByTheCodeOfTheirOrganisationAndHoldWhatConcernsTheYear() {
        var ledgers = LedgerFolder.read(folder, Samples.VOCABULARY);

        assertThat(ledgers.dossiers(2022))
                .extracting(it -> it.organisation().code())
                .containsExactly("ZB001", "ZB002");
        assertThat(ledgers.dossiers(2023)).singleElement().satisfies(it -> {
            assertThat(it.organisation().code()).isEqualTo("ZB001");
            assertThat(it.all(Activity.class)).extracting(Activity::code).containsExactly("HD0002");
        });
    }

    @Test
    void aLaterYearSupersedesWhatAnEarlierOneSaid() {
        assertThat(LedgerFolder.read(folder, Samples.VOCABULARY).facts())
                .hasSize(4)
                .filteredOn(it -> it.code().equals("ZB002"))
                .singleElement()
                .extracting(Fact::toString, InstanceOfAssertFactories.STRING)
                .contains("dissolved=2022-12-31");
    }

    @Test
    void oneYearAloneIsReadFromItsFolder() {
        assertThat(LedgerFolder.read(folder.resolve("2022"), Samples.VOCABULARY).facts())
                .hasSize(3);
    }

    @Test
    void everythingWrongInEveryYearIsSaidAtOnce() throws IOException {
        write("2022/党组织.csv", "编号,名称,类型,成立日期\nZB001,示例一支部,党支部,某年\n");
        write("2023/活动.csv", "党组织,编号,活动类型,召开日期\nZB001,HD0002,党棵,2023-03-01\n");

        assertThatThrownBy(() -> LedgerFolder.read(folder, Samples.VOCABULARY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "2022/党组织.csv 第 2 行「成立日期」：写的是“某年”，应填日期，例如 2015-06-01。",
                                        "2023/活动.csv 第 2 行「活动类型」：词表“活动类型”中没有“党棵”，是否想写“党课”？"));
    }

    @Test
    void aFolderWithoutLedgersOrNoFolderIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("空"));

        assertThatThrownBy(() -> LedgerFolder.read(empty, Samples.VOCABULARY)).hasMessageContaining("文件夹里没有台账");
        assertThatThrownBy(() -> LedgerFolder.read(folder.resolve("无"), Samples.VOCABULARY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("文件夹读不出来");
    }
}
