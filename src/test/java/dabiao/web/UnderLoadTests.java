package dabiao.web;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.yearend.RunStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderLoadTests {

    @TempDir
    private Path folder;

    @Test
    void manyPeopleReadAndHandInDuringARunWithoutAnErrorAndNothingIsLost() throws InterruptedException {
        var outcome = UnderLoad.during(folder, 40, 5);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.statuses().keySet()).containsOnly(200, 201);
        assertThat(outcome.accepted()).isPositive().isEqualTo(outcome.stored());
        assertThat(outcome.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(outcome.run().done()).isEqualTo(outcome.run().total());
        assertThat(outcome.brokenTrail()).isEmpty();
    }
}
