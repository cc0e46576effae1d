package dabiao.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PutAsideTests {

    @Test
    void whatWasPutAsideIsGivenBack() {
        var aside = new PutAside(1 << 20);
        for (int i = 0; i < 500; i++) {
            aside.put("ZB" + i, bytes("结果" + "。".repeat(i) + i));
        }

        for (int i : new int[] {0, 499, 250, 1}) {
            assertThat(aside.of("ZB" + i)).contains(bytes("结果" + "。".repeat(i) + i));
        }
        assertThat(aside.of("ZB500")).isEmpty();
    }

    @Test
    void whatFindsNoRoomIsNotThere() {
        var aside = new PutAside(20);

        aside.put("ZB1", new byte[10]);
        aside.put("ZB2", new byte[11]);
        aside.put("ZB3", new byte[10]);
        aside.put("ZB4", new byte[1]);

        assertThat(aside.of("ZB1")).contains(new byte[10]);
        assertThat(aside.of("ZB2")).isEmpty();
        assertThat(aside.of("ZB3")).contains(new byte[10]);
        assertThat(aside.of("ZB4")).isEmpty();
    }

    @Test
    void thereIsRoomHere() {
        assertThat(PutAside.room()).isPositive();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
