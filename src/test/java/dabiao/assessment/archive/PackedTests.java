package dabiao.assessment.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTests {

    private static final String HEAD = "{\"name\":\"第一支部\"";
    private static final String MARK = ",\"findings\":";

    @Test
    void theTextBeforeAMarkIsReadFromTheFirstBytes() {
        var packed = Packed.pack((HEAD + MARK + noise(200_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(Packed.before(MARK, Arrays.copyOf(packed, 2_000))).contains(HEAD);
        assertThat(Packed.before(MARK, packed)).contains(HEAD);
    }

    @Test
    void aMarkThatIsNotAmongTheFirstBytesIsNotFound() {
        var packed = Packed.pack((HEAD + noise(200_000) + MARK).getBytes(StandardCharsets.UTF_8));

        assertThat(Packed.before(MARK, Arrays.copyOf(packed, 2_000))).isEmpty();
    }

    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, (text, it) -> text.append((char) it), StringBuilder::append)
                .toString();
    }
}
