package dabiao.table;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

class TablePropertyTests {

    record Thing(
            @Heading(value = "编号", required = true) String code,
            @Heading(value = "种类", words = "种类") Words kinds,
            @Heading("日期") @Nullable LocalDate day,
            @Heading("月份") @Nullable LocalDate month,
            @Heading("时间") @Nullable LocalTime time,
            @Heading("人数") @Nullable Integer heads,
            @Heading("金额") @Nullable BigDecimal amount,
            @Heading("必备") boolean needed) {}

    private static final Layout<Thing> LAYOUT = Layout.of(Thing.class);
    private static final Vocabulary VOCABULARY = new Vocabulary(Map.of("种类", Set.of("党课")));
    private static final LocalDate FIRST = LocalDate.of(1927, 5, 18);

    @Property
    void everyFormOfADayMeansThatDay(@ForAll @IntRange(max = 60_000) int after, @ForAll("forms") String form) {
        var day = FIRST.plusDays(after);
        String text = day.format(DateTimeFormatter.ofPattern(form));
        assertThat(day(text)).isEqualTo(day);
        assertThat(day(wide(text))).isEqualTo(day);
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("yyyy-MM-dd", "yyyy/M/d", "yyyy.MM.dd", "yyyy年M月d日", "yyyyMMdd", "yyyy-MM-dd' 00:00:00'");
    }

    @Property
    void aSerialNumberOfExcelMeansItsDay(@ForAll @IntRange(min = 10_000, max = 73_050) int serial) {
        assertThat(day(Integer.toString(serial)))
                .isEqualTo(LocalDate.of(1899, 12, 30).plusDays(serial));
    }

    @Property
    void everyTimeOfDaySurvivesExcel(@ForAll @IntRange(max = 1_439) int minute) {
        var time = LocalTime.ofSecondOfDay(minute * 60L);
        assertThat(row("时间", Text.number(Double.toString(minute / 1440.0))))
                .extracting(Thing::time)
                .isEqualTo(time);
        assertThat(row("时间", time.toString())).extracting(Thing::time).isEqualTo(time);
    }

    @Property
    void anyTextInAnyCellIsAValueOrOneProblem(@ForAll("headings") String heading, @ForAll String text) {
        var problems = new Problems();
        var row = LAYOUT.row(Map.of("编号", "A1", heading, text), Place.line("请求", 1), VOCABULARY, problems);
        assertThat(row.isPresent()).isNotEqualTo(problems.hasErrors());
    }

    @Provide
    Arbitrary<String> headings() {
        return Arbitraries.of(LAYOUT.headings().subList(2, LAYOUT.columns().size()));
    }

    @Property
    void anyTextOfTheSignsOfDatesAndNumbersIsAValueOrOneProblem(
            @ForAll("headings") String heading, @ForAll("nearly") String text) {
        anyTextInAnyCellIsAValueOrOneProblem(heading, text);
    }

    @Provide
    Arbitrary<String> nearly() {
        return Arbitraries.strings().withChars("0123456789-/.:： 年月日时点分T０９#").ofMaxLength(14);
    }

    @Property
    void anyBytesAreReadWithoutFailing(@ForAll("heads") String head, @ForAll @Size(max = 400) byte[] tail)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(tail);
        read(bytes.toByteArray());
    }

    @Provide
    Arbitrary<String> heads() {
        return Arbitraries.of(
                "", "PK\u0003\u0004", "%PDF-1.4", "\u00d0\u00cf\u0011\u00e0", "\u00ef\u00bb\u00bf", "a,b\n");
    }

    @Property(tries = 300)
    void aDamagedWorkbookIsReadWithoutFailing(@ForAll @IntRange(max = 5_000) int at, @ForAll byte damage)
            throws IOException {
        byte[] bytes = workbook();
        bytes[at % bytes.length] ^= damage;
        read(bytes);
    }

    @Property
    void anyTextBelowTheHeadingsIsReadWithoutFailing(@ForAll String text) {
        read(("编号,日期,人数\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "dabiao", "1.0")) {
            var sheet = workbook.newWorksheet("表");
            sheet.value(0, 0, "编号");
            sheet.value(1, 0, "A1");
        }
        return out.toByteArray();
    }

    private static void read(byte[] bytes) {
        var problems = new Problems();
        for (Sheet sheet : Sheets.of("某表", bytes, problems)) {
            assertThat(LAYOUT.read(sheet, VOCABULARY, problems)).isNotNull();
        }
    }

    private static @Nullable LocalDate day(String text) {
        var row = row("日期", text);
        return row == null ? null : row.day();
    }

    private static @Nullable Thing row(String heading, String text) {
        return LAYOUT.row(Map.of("编号", "A1", heading, text), Place.line("请求", 1), VOCABULARY, new Problems())
                .orElse(null);
    }

    private static String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(it -> wide.append((char) (it >= '-' && it <= '9' ? it - '!' + '！' : it)));
        return text.contains(" ") ? text : wide.toString();
    }
}
