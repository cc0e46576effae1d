package dabiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.cli.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole scorecard of the branch that is modelled on a year's report, kept as it was read against that report line by line. */
class ScorecardTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/ZB004-2023.txt");

    @Test
    void theModelBranchIsJudgedAsItWasReadAgainstItsReport() throws IOException {
        var out = new StringWriter();
        int code = Commands.run(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "assess",
                "--year",
                "2023",
                "--org",
                "ZB004");
        assertThat(code).isZero();
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, out.toString());
        }
        assertThat(out.toString()).as(GOLDEN.toString()).isEqualTo(Files.readString(GOLDEN));
    }
}
