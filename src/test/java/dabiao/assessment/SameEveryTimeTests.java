package dabiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Ledgers;
import dabiao.report.Json;
import dabiao.report.Views;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SameEveryTimeTests {

    private static final List<Dossier> DOSSIERS = Shipped.dossiers();
    private static final List<String> EXPECTED = judged(Shipped.ASSESSOR, DOSSIERS);

    @Test
    void theOrderInWhichFactsCameInDoesNotMatter() {
        var luck = new Random(20231231);
        var shuffled = DOSSIERS.stream().map(it -> shuffled(it, luck)).toList();

        assertThat(judged(Shipped.ASSESSOR, shuffled)).isEqualTo(EXPECTED);
    }

    @Test
    void rulesReadAndCompiledAfreshJudgeTheSame() {
        var fresh = Assessor.of(Shipped.read(Shipped.RULES));

        assertThat(judged(fresh, DOSSIERS)).isEqualTo(EXPECTED);
    }

    @Test
    void aSessionUsedAgainKeepsNothingOfTheOrganisationBefore() {
        var backwards = new ArrayList<>(DOSSIERS);
        Collections.reverse(backwards);

        var judged = new ArrayList<>(judged(Assessor.of(Shipped.RULEBOOK), backwards));
        Collections.reverse(judged);

        assertThat(judged).isEqualTo(EXPECTED);
    }

    @Test
    void twoThreadsAtOnceJudgeTheSame() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<String>> all = () -> judged(Shipped.ASSESSOR, DOSSIERS);
            for (var judged : threads.invokeAll(List.of(all, all))) {
                assertThat(judged.get()).isEqualTo(EXPECTED);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> judged(Assessor assessor, List<Dossier> dossiers) {
        return dossiers.stream()
                .map(it -> assessor.assess(it, LocalDate.of(it.year() + 1, 3, 31)))
                .map(it -> Json.write(Views.of(it)))
                .toList();
    }

    private static Dossier shuffled(Dossier dossier, Random luck) {
        var facts = new ArrayList<Fact>();
        Ledgers.ALL.forEach(it -> facts.addAll(dossier.all(it.type().asSubclass(Fact.class))));
        Collections.shuffle(facts, luck);
        return Dossier.of(dossier.organisation(), dossier.year(), facts);
    }
}
