package dabiao.yearend.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.flag.Likeness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlikeMinutesTests {

    private static final int BRANCHES = 3_000;
    private static final int ACTIVITIES = 60;
    private static final int PLANTED = 300;
    private static final int WORDS = 5_000;
    private static final Likeness NINE_TENTHS = new Likeness(900, 1_000, 2, 20);

    private final AlikeMinutes minutes = new AlikeMinutes(NINE_TENTHS);

    @Test
    void equalMinutesOfTwoBranchesAreFoundWhateverTheirPunctuation() {
        minutes.add(noted(1, 1), "支部书记传达上级会议精神，党员结合岗位逐一谈了体会，会议议定下月走访安排。");
        minutes.add(noted(2, 1), "支部书记传达上级会议精神 党员结合岗位逐一谈了体会 会议议定下月走访安排");

        assertThat(minutes.twins())
                .containsOnlyKeys(noted(1, 1), noted(2, 1))
                .containsValue("与 " + noted(2, 1) + " 的摘要相似 100%");
    }

    @Test
    void aTextIsAlikeFromNineTenthsOnAndNotBelow() {
        minutes.add(noted(1, 1), letters(0, 20));
        minutes.add(noted(2, 1), letters(0, 19) + "末");
        minutes.add(noted(3, 1), letters(0, 18) + "不同");

        assertThat(minutes.groups()).containsExactly(List.of(noted(1, 1), noted(2, 1)));
    }

    @Test
    void whatIsTooShortTellsNothing() {
        minutes.add(noted(1, 1), "学习了文件。");
        minutes.add(noted(2, 1), "学习了文件。");

        assertThat(minutes.groups()).isEmpty();
    }

    @Test
    void monthsOfOneBranchAreAGroupButNoTwinsOfAnotherBranch() {
        minutes.add(noted(1, 1), "支部书记传达上级会议精神，党员结合岗位逐一谈了体会，会议议定下月走访安排。");
        minutes.add(noted(1, 2), "支部书记传达上级会议精神，党员结合岗位逐一谈了体会，会议议定下月走访安排。");

        assertThat(minutes.groups()).containsExactly(List.of(noted(1, 1), noted(1, 2)));
        assertThat(minutes.twins()).isEmpty();
    }

    @Test
    void everyPlantedPairIsFoundAmongThreeThousandBranchesWithFewComparisons() {
        var random = new Random(20_230_101);
        var planted = new ArrayList<List<Noted>>();
        var rows = new ArrayList<Row>();
        for (int branch = 0; branch < BRANCHES; branch++) {
            for (int activity = 0; activity < ACTIVITIES; activity++) {
                rows.add(new Row(noted(branch, activity), written(random)));
            }
        }
        for (int i = 0; i < PLANTED; i++) {
            int from = i * 400;
            int to = from + 150 + random.nextInt(100);
            rows.set(
                    to,
                    new Row(rows.get(to).noted(), slightlyChanged(rows.get(from).text(), random)));
            planted.add(List.of(rows.get(from).noted(), rows.get(to).noted()));
        }
        Collections.shuffle(rows, random);
        rows.forEach(it -> minutes.add(it.noted(), it.text()));

        assertThat(minutes.groups()).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(minutes.comparisons()).isLessThan(BRANCHES * ACTIVITIES);
    }

    private record Row(Noted noted, String text) {}

    private static Noted noted(int branch, int activity) {
        return new Noted(
                "ZB%05d".formatted(branch), LocalDate.of(2023, 1, 1).plusDays(activity), "HD" + activity, "党员大会");
    }

    /** Some sixty characters, of which a third are set phrases that many minutes have, in words of two characters. */
    private static String written(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(PHRASES.get(random.nextInt(PHRASES.size()))).append("，");
            random.ints(6 + random.nextInt(3), 0, WORDS).forEach(it -> text.append(letters(2 * it, 2)));
        }
        return text.toString();
    }

    /** One character in the middle becomes another. */
    private static String slightlyChanged(String text, Random random) {
        int at = 10 + random.nextInt(text.length() - 20);
        return text.substring(0, at) + "改" + text.substring(at + 1);
    }

    private static String letters(int from, int number) {
        return IntStream.range(0, number)
                .mapToObj(it -> String.valueOf((char) ('一' + (from + it) % 20_000)))
                .reduce("", String::concat);
    }

    private static final List<String> PHRASES = List.of(
            "传达上级会议精神", "党员结合岗位谈了体会", "书记作了总结讲话", "会议议定下月工作安排", "开展批评与自我批评", "学习党章有关条款", "通报上月任务完成情况", "征求党员意见建议");
}
