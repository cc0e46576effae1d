package dabiao.web.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.yearend.CloseYear;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page to print holds where there are many organisations. */
class PrintedFormTests {

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2, new SmallRules(folder).setting());
        program.accept(
                "",
                "organisations.csv",
                IntStream.rangeClosed(1, 51)
                        .mapToObj("ZB%03d,示例支部,党支部,2015-06-01"::formatted)
                        .collect(Collectors.joining("\n", "编号,名称,类型,成立日期\n", "\n")));
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2023, CloseYear.usualDay(2023), "王").id());
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void aPageHoldsTheFirst50AndSaysSoWhileTheFileHoldsAll() {
        assertThat(program.get("/forms/deductions?year=2023").body())
                .contains("这里只列编号最前的", "ZB050")
                .doesNotContain("ZB051");
        assertThat(program.get("/forms/deductions.csv?year=2023").body()).contains("ZB050", "ZB051");
    }

    @Test
    void oneOfTheOthersIsShownWhenItIsAskedFor() {
        assertThat(program.get("/forms/deductions?year=2023&organisation=ZB051").body())
                .contains("ZB051")
                .doesNotContain("这里只列编号最前的");
    }

    @Test
    void theSummaryHoldsThemAllOnOnePage() {
        assertThat(program.get("/forms/summary?year=2023").body())
                .contains("ZB001", "ZB051", "共 51 个党组织")
                .doesNotContain("这里只列编号最前的");
    }
}
