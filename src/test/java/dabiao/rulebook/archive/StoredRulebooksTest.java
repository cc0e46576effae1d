package dabiao.rulebook.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Parameter
    private Server server;

    private StoredRulebooks rulebooks;

    @BeforeEach
    void open() {
        rulebooks = Database.emptied(server).get(StoredRulebooks.class);
    }

    @Test
    void filesComeBackByteForByteInTheOrderOfTheirPaths() {
        var binary = new byte[300_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) i;
        }

        rulebooks.activate(
                rulebook("aa", NOON),
                Map.of("b/频次.csv", "\uFEFF编号,名称\r\n".getBytes(UTF_8), "B/x", new byte[0], "a", binary));

        var files = rulebooks.files("aa");
        assertThat(files.keySet()).containsExactly("B/x", "a", "b/频次.csv");
        assertThat(files.get("a")).isEqualTo(binary);
        assertThat(files.get("b/频次.csv")).isEqualTo("\uFEFF编号,名称\r\n".getBytes(UTF_8));
        assertThat(files.get("B/x")).isEmpty();
        assertThat(rulebooks.files("bb")).isEmpty();
    }

    @Test
    void theOneActivatedLastIsInForce() {
        rulebooks.activate(rulebook("aa", NOON), Map.of("a", new byte[] {1}));
        rulebooks.activate(rulebook("bb", NOON.plusDays(1)), Map.of("a", new byte[] {2}));
        assertThat(rulebooks.inForce()).contains(rulebook("bb", NOON.plusDays(1)));

        rulebooks.activate(rulebook("aa", NOON.plusDays(2)), Map.of("a", new byte[] {3}));

        assertThat(rulebooks.inForce()).contains(rulebook("aa", NOON.plusDays(2)));
        assertThat(rulebooks.list()).extracting(StoredRulebook::fingerprint).containsExactly("aa", "bb");
        assertThat(rulebooks.files("aa").get("a")).containsExactly(1);
        assertThat(rulebooks.find("cc")).isEmpty();
    }

    private static StoredRulebook rulebook(String fingerprint, LocalDateTime at) {
        return new StoredRulebook(fingerprint, at, "王", "达标创星 2022-01-01；三会一课 2023-01-01");
    }
}
