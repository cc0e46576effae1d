package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JudgedAheadTests {

    @Test
    void whatWasPutAsideIsGivenBack() {
        var ahead = new JudgedAhead(1 << 20);
        for (int i = 0; i < 500; i++) {
            ahead.put("ZB" + i, bytes("结果" + "。".repeat(i) + i));
        }

        for (int i : new int[] {0, 499, 250, 1}) {
            assertThat(ahead.of("ZB" + i)).contains(bytes("结果" + "。".repeat(i) + i));
        }
        assertThat(ahead.of("ZB500")).isEmpty();
    }

    @Test
    void whatFindsNoRoomIsNotThere() {
        var ahead = new JudgedAhead(20);

        ahead.put("ZB1", new byte[10]);
        ahead.put("ZB2", new byte[10]);

        assertThat(ahead.of("ZB1")).contains(new byte[10]);
        assertThat(ahead.of("ZB2")).isEmpty();
    }

    @Test
    void thereIsRoomHere() {
        assertThat(JudgedAhead.room()).isPositive();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
