package dabiao.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "党",
                "𠮷",
                "é",
                "支部党员大会 4 次",
                "{\"生僻\":\"𠮷𠮷𠮷\",\"x\":\"ééé\"}",
                "1234567𠮷",
                "12345678党"
            })
    void aTextInUtf8GivesTheSameAsItsLetters(String text) {
        assertThat(new Digest().withUtf8(text.getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo(new Digest().with(text).hex());
        assertThat(Digest.letters(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text.length());
    }
}
