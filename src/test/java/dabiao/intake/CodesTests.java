package dabiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesTests {

    private final Codes codes = new Codes();

    @Test
    void aCodeIsSeenFirstWhereItWasSeenFirst() {
        assertThat(codes.first("HD0001", 7)).isZero();
        assertThat(codes.first("HD0002", 8)).isZero();
        assertThat(codes.first("HD0001", 9)).isEqualTo(7);
        assertThat(codes.first("HD0001", 10)).isEqualTo(7);
    }

    @Test
    void codesThatAreAlikeAreNotTheSame() {
        assertThat(Stream.of("", "0", "00", "A1", "1A", "a1", "Ａ1", "甲1", "1甲", "HD-1", "HD_1", "HD-1 ")
                        .map(it -> codes.first(it, 1)))
                .containsOnly(0L);
    }

    @Test
    void everyOneOfAMillionCodesIsFoundAgain() {
        var all = IntStream.range(0, 1_000_000).mapToObj("HD%07d"::formatted).toList();
        long at = 1;
        for (String code : all) {
            assertThat(codes.first(code, at++)).isZero();
        }
        at = 1;
        for (String code : all) {
            assertThat(codes.first(code, 5)).isEqualTo(at++);
        }
    }
}
