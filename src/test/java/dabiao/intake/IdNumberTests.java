package dabiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Ledgers;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import dabiao.table.Layout;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class IdNumberTests {

    /** Right in form and check digit, of nobody. */
    private static final String NUMBER = "11010519491231002X";

    @TestFactory
    Stream<DynamicTest> anIdNumberIsRefusedInEveryColumnOfEveryLedger() {
        return Ledgers.ALL.stream()
                .flatMap(ledger -> ledger.columns().stream()
                        .map(it -> DynamicTest.dynamicTest(
                                ledger.title() + "·" + it.heading(), () -> isRefused(ledger, it.heading()))));
    }

    private static void isRefused(Layout<? extends Record> ledger, String heading) {
        var problems = new Problems();

        ledger.row(Map.of(heading, NUMBER), Place.line("请求", 1), Samples.VOCABULARY, problems);

        assertThat(problems.list())
                .filteredOn(it -> heading.equals(it.place().column()))
                .extracting(Problem::severity)
                .as(problems.list().toString())
                .contains(dabiao.problem.Severity.ERROR);
    }
}
