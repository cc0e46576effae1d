package dabiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    enum Tone implements Worded {
        LOUD("大声"),
        QUIET("小声");

        private final String word;

        Tone(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** A type of its own that reads itself. */
    public record Share(int percent) {

        public static Share parse(String text) {
            if (!text.endsWith("%")) {
                throw new IllegalArgumentException("应填百分数，例如 30%。");
            }
            return new Share(Integer.parseInt(text.substring(0, text.length() - 1)));
        }
    }

    record Everything(
            Place place,

            @Heading(value = "编号", required = true, example = "A1")
            String code,

            @Heading("文字") @Nullable String text,
            @Heading(value = "种类", words = "种类") Words kinds,
            @Heading(value = "等级", words = "种类") @Nullable String grade,
            @Heading("日期") @Nullable LocalDate day,
            @Heading("月份") @Nullable LocalDate month,
            @Heading("每年") @Nullable MonthDay yearly,
            @Heading("时间") @Nullable LocalTime time,
            @Heading(value = "人数", example = "31") @Nullable Integer heads,
            @Heading("金额") @Nullable BigDecimal amount,
            @Heading("必备") boolean needed,
            @Heading("声音") @Nullable Tone tone,
            @Heading("占比") @Nullable Share share) {}

    private static final Layout<Everything> LAYOUT = Layout.of(Everything.class);
    private static final Vocabulary VOCABULARY = new Vocabulary(Map.of("种类", Set.of("党员大会", "支委会", "党课")));

    private final Problems problems = new Problems();

    private @Nullable Everything row(String heading, Object cell) {
        return LAYOUT.row(Map.of("编号", "A1", heading, cell), Place.line("请求", 1), VOCABULARY, problems)
                .orElse(null);
    }

    private String said() {
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-03-01",
                "2023/3/1",
                "2023.3.1",
                "2023年3月1日",
                "2023年3月1号",
                "20230301",
                "44986",
                "44986.604",
                "２０２３－０３－０１",
                "２０２３年３月１日",
                "2023/3/1 0:00",
                "2023-03-01 00:00:00.0",
                "2023-03-01T00:00"
            })
    void aDayMayBeWrittenAsPeopleAndExcelWriteIt(String text) {
        assertThat(row("日期", text)).extracting(Everything::day).isEqualTo(LocalDate.of(2023, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-30, 请求 第 1 行「日期」：写的是“2023-02-30”，这一天不存在，应填日期，例如 2023-03-01。",
        "23-3-1, 请求 第 1 行「日期」：写的是“23-3-1”，年份要写四位，应填日期，例如 2023-03-01。",
        "三月一日, 请求 第 1 行「日期」：写的是“三月一日”，应填日期，例如 2023-03-01。",
        "2023-03, 请求 第 1 行「日期」：写的是“2023-03”，应填日期，例如 2023-03-01。",
        "2023-03-01 14:30, 请求 第 1 行「日期」：写的是“2023-03-01 14:30”，应填日期，例如 2023-03-01。",
        "1823-03-01, 请求 第 1 行「日期」：写的是“1823-03-01”，年份应在 1900 至 2100 之间，应填日期，例如 2023-03-01。",
        "123456789012, 请求 第 1 行「日期」：写的是“123456789012”，应填日期，例如 2023-03-01。"
    })
    void aDayThatIsNoneIsRefused(String text, String message) {
        assertThat(row("日期", text)).isNull();
        assertThat(said()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-03", "2023年3月", "2023/03", "2023-03-15", "202303", "45000"})
    void aMonthIsItsFirstDay(String text) {
        assertThat(row("月份", text)).extracting(Everything::month).isEqualTo(LocalDate.of(2023, 3, 1));
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        assertThat(row("月份", "2023-13")).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「月份」：写的是“2023-13”，这个月不存在，应填月份，例如 2023-03。");
    }

    @Test
    void aMonthWithAPointIsRefusedSinceAWorkbookDropsTheZeroOfOctober() {
        assertThat(row("月份", "2023.1")).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「月份」：写的是“2023.1”，应填月份，例如 2023-03。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-31", "12/31", "12月31日", "１２月３１日", "2023-12-31", "45291"})
    void aDayOfEveryYearNeedsNoYear(String text) {
        assertThat(row("每年", text)).extracting(Everything::yearly).isEqualTo(MonthDay.of(12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "13-31, 请求 第 1 行「每年」：写的是“13-31”，这一天不存在，应填月和日，例如 12-31。",
        "12.31, 请求 第 1 行「每年」：写的是“12.31”，应填月和日，例如 12-31。"
    })
    void aDayOfNoYearIsRefused(String text, String message) {
        assertThat(row("每年", text)).isNull();
        assertThat(said()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14:30", "14：30", "14:30:00", "14时30分", "14点30分", "14点30", "0.604166666666667", "１４：３０"})
    void aTimeMayBeWrittenAsPeopleAndExcelWriteIt(String text) {
        assertThat(row("时间", text)).extracting(Everything::time).isEqualTo(LocalTime.of(14, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"下午两点", "25:00", "14:60", "14", ":30", "14:", "0.", "0.x", "1430"})
    void aTimeThatIsNoneIsRefused(String text) {
        assertThat(row("时间", text)).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「时间」：写的是“" + text + "”，应填时间，例如 14:30。");
    }

    @ParameterizedTest
    @CsvSource({"31, 31", "-2, -2", "３１, 31", "007, 7"})
    void aWholeNumberIsDigits(String text, int number) {
        assertThat(row("人数", text)).extracting(Everything::heads).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "一次, 应填整数，例如 31。",
        "3.5, 应填整数，例如 31。",
        "31人, 应填整数，不带单位、逗号和百分号，例如 31。",
        "99999999999, 应填整数，例如 31。",
        "-, 应填整数，例如 31。"
    })
    void aWholeNumberThatIsNoneIsRefused(String text, String remedy) {
        assertThat(row("人数", text)).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「人数」：写的是“" + text + "”，" + remedy);
    }

    @ParameterizedTest
    @CsvSource({"3100.00, 3100", "３１００, 3100", "-0.50, -0.5", "0.0, 0"})
    void anAmountIsExactAndHasNoNeedlessZeros(String text, BigDecimal amount) {
        assertThat(row("金额", text)).extracting(Everything::amount).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3100元", "3,100", "¥3100", "30%", "1e5", "1.", "1.1234567"})
    void anAmountStandsAlone(String text) {
        assertThat(row("金额", text)).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「金额」：写的是“" + text + "”，应填数字，不带单位、逗号和百分号，例如 2.5。");
    }

    @Test
    void yesAndNoAreWords() {
        assertThat(row("必备", "是")).extracting(Everything::needed).isEqualTo(true);
        assertThat(row("必备", "否")).extracting(Everything::needed).isEqualTo(false);
        assertThat(row("必备", true)).extracting(Everything::needed).isEqualTo(true);
        assertThat(row("必备", "对")).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「必备」：写的是“对”，应填“是”或“否”。");
    }

    @Test
    void severalWordsMayStandInOneCell() {
        assertThat(row("种类", "党员大会； 党课")).extracting(Everything::kinds).isEqualTo(Words.of("党员大会", "党课"));
        assertThat(row("种类", List.of("党员大会", "党课")))
                .extracting(Everything::kinds)
                .isEqualTo(Words.of("党员大会", "党课"));
    }

    @ParameterizedTest
    @CsvSource({
        "支委员会, 词表“种类”中没有“支委员会”，是否想写“支委会”？",
        "茶话, 词表“种类”中没有“茶话”，可用的有：党员大会、党课、支委会。",
        "党员大会，党课, 词表“种类”中没有“党员大会，党课”，多个词之间用“；”隔开。"
    })
    void anUnknownWordIsOfferedTheNearest(String text, String message) {
        assertThat(row("种类", text)).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「种类」：" + message);
    }

    @Test
    void aSingleWordComesFromItsListToo() {
        assertThat(row("等级", "党课")).extracting(Everything::grade).isEqualTo("党课");
        assertThat(row("等级", "党棵")).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「等级」：词表“种类”中没有“党棵”，是否想写“党课”？");
    }

    @Test
    void aClosedListIsReadByItsChineseWord() {
        assertThat(row("声音", "小声")).extracting(Everything::tone).isEqualTo(Tone.QUIET);
        assertThat(row("声音", "小生")).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「声音」：写的是“小生”，是否想写“小声”？");
    }

    @Test
    void aTypeOfItsOwnReadsItself() {
        assertThat(row("占比", "30%")).extracting(Everything::share).isEqualTo(new Share(30));
        assertThat(row("占比", "三成")).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「占比」：写的是“三成”，应填百分数，例如 30%。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101199003070011", "证件11010119900307001X请勿外传", "１１０１０１１９９００３０７００１１"})
    void anIdentityNumberIsRefusedAndNeverRepeated(String text) {
        assertThat(row("文字", text)).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「文字」：疑似身份证号，不得填报，请删去或改用党员编号。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "1101011990030700112", "110101199013070011", "91110000MA0000000X"})
    void otherTextIsLeftAsItIs(String text) {
        assertThat(row("文字", text)).extracting(Everything::text).isEqualTo(text);
    }

    @Test
    void aCodeInFullWidthLettersIsTheSameCodeButProseIsLeftAlone() {
        assertThat(row("文字", "ＺＢ００１－Ｘ1")).extracting(Everything::text).isEqualTo("ZB001-X1");
        assertThat(row("文字", "第１次（扩大）会议")).extracting(Everything::text).isEqualTo("第１次（扩大）会议");
    }

    @Test
    void anErrorOfExcelIsNoValue() {
        assertThat(row("文字", "#REF!")).isNull();
        assertThat(said()).isEqualTo("请求 第 1 行「文字」：是 Excel 的错误值 #REF!，请改正公式或直接填写。");
    }

    @Test
    void anEmptyCellIsNothing() {
        assertThat(row("文字", "　"))
                .isEqualTo(new Everything(
                        Place.line("请求", 1),
                        "A1",
                        null,
                        Words.NONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null));
    }

    @Test
    void everythingWrongInARowIsSaidAtOnce() {
        LAYOUT.row(
                Map.of("编号", "", "日期", "x", "人数", "y", "编码", "z", "金额", Map.of()),
                Place.line("请求", 3),
                VOCABULARY,
                problems);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "请求 第 3 行「编号」：没有填写，这一格必填，例如 A1。",
                        "请求 第 3 行「日期」：写的是“x”，应填日期，例如 2023-03-01。",
                        "请求 第 3 行「人数」：写的是“y”，应填整数，例如 31。",
                        "请求 第 3 行「编码」：“本表”没有这一列，可用的有：占比、声音、必备、文字、时间、月份、每年、种类、等级。",
                        "请求 第 3 行「金额」：这一项里还套着别的项，应直接写文字、数字或日期。");
    }
}
