package dabiao.rulebook.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dabiao.testing.Database;
import dabiao.testing.Server;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Server.class)
class StoredRulebooksTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 1, 5, 12, 0, 0, 123_456_789);

    private static final String EDITIONS = "达标创星 2022-01-01；三会一课 2023-01-01";

    @Parameter
    private Server server;

    private Database database;
    private StoredRulebooks rulebooks;

    @BeforeEach
    void open() {
        database = Database.emptied(server);
        rulebooks = database.get(StoredRulebooks.class);
    }

    @Test
    void filesComeBackByteForByteInTheOrderOfTheirPaths() {
        var binary = new byte[300_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) i;
        }

        activate("aa", NOON, Map.of("b/频次.csv", "\uFEFF编号,名称\r\n".getBytes(UTF_8), "B/x", new byte[0], "a", binary));

        var files = rulebooks.files("aa");
        assertThat(files.keySet()).containsExactly("B/x", "a", "b/频次.csv");
        assertThat(files.get("a")).isEqualTo(binary);
        assertThat(files.get("b/频次.csv")).isEqualTo("\uFEFF编号,名称\r\n".getBytes(UTF_8));
        assertThat(files.get("B/x")).isEmpty();
        assertThat(rulebooks.files("bb")).isEmpty();
    }

    @Test
    void theOneActivatedLastIsInForce() {
        activate("aa", NOON, Map.of("a", new byte[] {1}));
        activate("bb", NOON.plusDays(1), Map.of("a", new byte[] {2}));
        assertThat(rulebooks.inForce()).contains(rulebook("bb", NOON.plusDays(1)));

        activate("aa", NOON.plusDays(2), Map.of("a", new byte[] {3}));

        assertThat(rulebooks.inForce()).contains(rulebook("aa", NOON.plusDays(2)));
        assertThat(rulebooks.list()).extracting(StoredRulebook::fingerprint).containsExactly("aa", "bb");
        assertThat(rulebooks.files("aa").get("a")).containsExactly(1);
        assertThat(rulebooks.find("cc")).isEmpty();
    }

    @Test
    void everyActivationIsKeptEvenWhenTheClockGoesBack() {
        activate("aa", NOON, Map.of());
        activate("bb", NOON.minusDays(1), Map.of());
        activate("aa", NOON.minusDays(2), Map.of());

        var activations = database.get(Activations.class);

        assertThat(activations.findAllByOrderByIdDesc())
                .extracting(Activation::fingerprint, Activation::replaced, Activation::reason)
                .containsExactly(tuple("aa", "bb", "换办法"), tuple("bb", "aa", "换办法"), tuple("aa", "", "换办法"));
        assertThat(activations.findByFingerprintOrderByIdDesc("aa")).hasSize(2);
        assertThat(rulebooks.inForce()).contains(rulebook("aa", NOON.minusDays(2)));
    }

    @Test
    void scenariosThatWerePassedNeedNotBePassedAgainUnderTheSameProgram() {
        var trials = database.get(Trials.class);
        trials.pass("aa", "1.0", NOON);
        trials.pass("aa", "1.0", NOON.plusDays(1));

        assertThat(trials.isPassed("aa", "1.0")).isTrue();
        assertThat(trials.isPassed("aa", "1.1")).isFalse();
        assertThat(trials.isPassed("bb", "1.0")).isFalse();
    }

    @Test
    void theFolderThatWasTakenLastIsKnown() {
        var taken = database.get(TakenFolders.class);
        assertThat(taken.isLast("aa")).isFalse();

        taken.take("aa", NOON);
        taken.take("bb", NOON);

        assertThat(taken.isLast("bb")).isTrue();
        assertThat(taken.isLast("aa")).isFalse();
    }

    private void activate(String fingerprint, LocalDateTime at, Map<String, byte[]> files) {
        var replaced = rulebooks.inForce().map(StoredRulebook::fingerprint).orElse("");
        rulebooks.activate(new Activation(null, fingerprint, at, "王", "换办法", "县委〔2023〕1 号", replaced), EDITIONS, files);
    }

    private static StoredRulebook rulebook(String fingerprint, LocalDateTime at) {
        return new StoredRulebook(fingerprint, at, "王", EDITIONS);
    }
}
