package dabiao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.testing.Server;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunsTest {

    private static final int BRANCHES = 110;
    private static final int KILLS = 1;
    private static final int LATEST = 660;

    @Test
    void whateverIsStoredWhenARunIsKilledStandsAndTheRunComesToTheSame(@TempDir Path folder) throws Exception {
        assumeThat(Server.MARIADB.isAvailable()).as("MariaDB runs here").isTrue();

        var lines = new KilledRuns(BRANCHES, folder, LATEST).kill(KILLS);

        assertThat(lines).hasSize(KILLS + 1).allMatch(it -> it.endsWith(", same"));
        assertThat(lines.get(KILLS)).isEqualTo("end: DONE, %1$d judged: %1$d of %1$d stored, same".formatted(BRANCHES));
    }
}
