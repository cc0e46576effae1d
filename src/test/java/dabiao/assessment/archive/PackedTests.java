package dabiao.assessment.archive;

import static dabiao.assessment.archive.Texts.digest;
import static dabiao.assessment.archive.Texts.smile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTests {

    private static final String HEAD = "{\"name\":\"第一支部\"";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6_999, 7_000, 7_001, 300_000})
    void whatWasPackedIsGivenBackByteByByte(int length) {
        var bytes = noise(length).getBytes(StandardCharsets.UTF_8);
        var packed = Packed.pack(bytes);

        assertThat(Packed.unpack(packed)).isEqualTo(bytes);
        assertThat(Packed.beginning(Arrays.copyOf(packed, Math.min(packed.length, Packed.HEAD))))
                .isEqualTo(Arrays.copyOf(bytes, Math.min(length, 7_000)));
    }

    @Test
    void theFirstBlockFitsHoweverBadlyItPacks() {
        var bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        var packed = Packed.pack(bytes);

        assertThat(Packed.unpack(packed)).isEqualTo(bytes);
        assertThat(Packed.beginning(Arrays.copyOf(packed, Packed.HEAD))).isEqualTo(Arrays.copyOf(bytes, 7_000));
    }

    @Test
    void whatOlderVersionsZippedIsStillRead() throws IOException {
        var bytes = (HEAD + ",\"findings\":[\"" + noise(200_000) + "\"]}").getBytes(StandardCharsets.UTF_8);
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }

        assertThat(Packed.unpack(zipped.toByteArray())).isEqualTo(bytes);
        assertThat(JsonText.of(Packed.beginning(Arrays.copyOf(zipped.toByteArray(), Packed.HEAD)))
                        .before("findings"))
                .contains(HEAD);
    }

    @Test
    void whatIsDamagedIsRefused() {
        var packed = Packed.pack(noise(20_000).getBytes(StandardCharsets.UTF_8));
        var longer = packed.clone();
        longer[5] = 127;

        for (byte[] damaged :
                new byte[][] {{}, {0}, {1}, Arrays.copyOf(packed, 20), Arrays.copyOf(packed, packed.length - 1), longer
                }) {
            assertThatThrownBy(() -> Packed.unpack(damaged)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void theTextBeforeAFieldIsReadFromTheFirstBytes() {
        var text = HEAD + ",\"inner\":{\"findings\":[1]},\"findings\":[\"" + noise(200_000) + "\"]}";

        for (byte[] kept : new byte[][] {text.getBytes(StandardCharsets.UTF_8), smile(text)}) {
            var packed = Arrays.copyOf(Packed.pack(kept), Packed.HEAD);
            assertThat(JsonText.of(Packed.beginning(packed)).before("findings"))
                    .get()
                    .asString()
                    .startsWith(HEAD);
        }
        assertThat(JsonText.of(smile(text)).before("findings")).contains(HEAD + ",\"inner\":{\"findings\":[1]}");
    }

    @Test
    void aFieldThatBeginsTooLateIsNotFound() {
        var text = HEAD + ",\"noise\":\"" + noise(200_000) + "\",\"findings\":[]}";

        for (byte[] kept : new byte[][] {text.getBytes(StandardCharsets.UTF_8), smile(text)}) {
            var packed = Arrays.copyOf(Packed.pack(kept), Packed.HEAD);
            assertThat(JsonText.of(Packed.beginning(packed)).before("findings")).isEmpty();
            assertThat(JsonText.of(kept).before("nothing")).isEmpty();
        }
    }

    @Test
    void smileIsTheSameTextAndHasADigestOfItsOwn() {
        var text = "{\"a\":[1,-2,2147483648,0.5,100.0000,\"𠮷\\n\\\"\",null,true,{}],\"b\":\"" + noise(100) + "\"}";

        assertThat(JsonText.of(smile(text))).hasToString(text).isEqualTo(JsonText.of(text));
        assertThat(digest(JsonText.of(smile(text)))).isNotEqualTo(digest(JsonText.of(text)));
    }

    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, (text, it) -> text.append((char) it), StringBuilder::append)
                .toString();
    }
}
