package dabiao.assessment.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchesTests {

    private static final Likeness NINE_TENTHS = new Likeness(900, 1_000, 2, 20);
    private static final int TEXTS = 400;
    private static final int LETTERS = 60;

    private final Random random = new Random(20_230_101);

    @Test
    void textsThatAreAlikeAreNeverToldToBeUnlike() {
        var texts = texts();
        var sketches = sketches(texts);

        int alike = 0;
        for (int one = 0; one < TEXTS; one++) {
            for (int other = 0; other < TEXTS; other++) {
                if (NINE_TENTHS.alike(texts.get(one), texts.get(other))) {
                    alike += one == other ? 0 : 1;
                    assertThat(sketches.mayBeAlike(one, other, NINE_TENTHS)).isTrue();
                }
            }
        }
        assertThat(alike).isGreaterThan(TEXTS / 10);
    }

    @Test
    void mostThatShareNothingAreToldApart() {
        var texts = IntStream.range(0, TEXTS)
                .mapToObj(it -> NINE_TENTHS.cut(letters()))
                .toList();
        var sketches = sketches(texts);

        var confused = IntStream.range(1, TEXTS).filter(it -> sketches.mayBeAlike(0, it, NINE_TENTHS));

        assertThat(confused.count()).isZero();
    }

    @Test
    void aTextKeepsItsSize() {
        var text = NINE_TENTHS.cut("支部书记传达上级会议精神，党员结合岗位逐一谈了体会。");

        assertThat(sketches(List.of(text)).size(0)).isEqualTo(text.size());
    }

    /** Each second one is the one before it with up to eight letters changed, so that many lie just on either side of nine tenths. */
    private List<Shingles> texts() {
        var texts = new ArrayList<Shingles>();
        for (int i = 0; i < TEXTS; i += 2) {
            var text = letters();
            texts.add(NINE_TENTHS.cut(text));
            texts.add(NINE_TENTHS.cut(changed(text, i / 2 % 9)));
        }
        return texts;
    }

    private String changed(String text, int letters) {
        var changed = new StringBuilder(text);
        random.ints(letters, 0, LETTERS).forEach(it -> changed.setCharAt(it, '改'));
        return changed.toString();
    }

    private String letters() {
        var text = new StringBuilder();
        random.ints(LETTERS, '一', '龥').forEach(it -> text.append((char) it));
        return text.toString();
    }

    private static Sketches sketches(List<Shingles> texts) {
        var sketches = new Sketches(texts.size());
        IntStream.range(0, texts.size()).forEach(it -> sketches.put(it, texts.get(it)));
        return sketches;
    }
}
