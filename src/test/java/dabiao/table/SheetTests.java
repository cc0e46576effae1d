package dabiao.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTests {

    @Titled(title = "会议", file = "meetings")
    record Meeting(
            @Heading(value = "编号", required = true) String code,

            @Heading(value = "召开日期", required = true, also = "日期")
            LocalDate heldOn,

            @Heading("开始时间") @Nullable LocalTime startsAt,
            @Heading("实到") @Nullable Integer present,
            @Heading("金额") @Nullable String amount) {}

    private static final Layout<Meeting> LAYOUT = Layout.of(Meeting.class);
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2023, 3, 1);

    private final Problems problems = new Problems();

    private List<Filled<Meeting>> read(byte[] bytes) {
        return LAYOUT.read("会议.csv", bytes, Vocabulary.OPEN, problems);
    }

    private List<Filled<Meeting>> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    private static byte[] workbook(Consumer<Workbook> filler) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "dabiao", "1.0")) {
            filler.accept(workbook);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号,召开日期,实到\nA1,2023-03-01,28\n",
                "\ufeff编号,召开日期,实到\r\nA1,2023-03-01,28\r\n",
                "编号;召开日期;实到\nA1;2023-03-01;28",
                "编号\t召开日期\t实到\nA1\t2023-03-01\t28",
                "\n\n 编 号 ,日期*,实到（人）\n,,\n\"A1\", 2023-03-01 ,２８\n\n",
                "2023年会议台账\n编号,召开日期,实到\nA1,2023-03-01,28\n",
                "2023年会议台账,,\n编号,召开日期,实到\nA1,2023-03-01,28\n",
                "序号,编号,召开日期,实到,备注\n1,A1,2023-03-01,28,无\n",
                "编号,召开日期,实到,,\nA1,2023-03-01,28,,\n",
                "编号,召开日期,实到\nA1,2023-03-01,28,,\n"
            })
    void aTextFileIsReadHoweverOfficesWriteIt(String text) {
        var rows = read(text);

        assertThat(said()).isEmpty();
        assertThat(rows).extracting(Filled::row).containsExactly(new Meeting("A1", FIRST_OF_MARCH, null, 28, null));
    }

    @Test
    void aFileInGbkIsReadLikeOneInUtf8() {
        var rows = read("编号,召开日期\n甲１,2023年3月1日\n".getBytes(Charset.forName("GBK")));

        assertThat(rows)
                .containsExactly(
                        new Filled<>(new Meeting("甲１", FIRST_OF_MARCH, null, null, null), Place.line("会议.csv", 2)));
    }

    @Test
    void linesAreNumberedAsAnEditorNumbersThem() {
        assertThat(read("\n编号,召开日期\n\nA1,2023-03-01\n\"A\n2\",2023-03-01\nA3,2023-03-01"))
                .extracting(it -> it.place().line())
                .containsExactly(4, 5, 7);
    }

    @Test
    void aWorkbookIsReadSheetBySheet() {
        var bytes = workbook(it -> {
            var sheet = it.newWorksheet("一季度");
            sheet.value(0, 0, "2023年会议台账");
            sheet.range(0, 0, 0, 3).merge();
            List.of("编号", "召开日期", "开始时间", "实到", "备注")
                    .forEach(heading -> sheet.value(
                            2, List.of("编号", "召开日期", "开始时间", "实到", "备注").indexOf(heading), heading));
            sheet.value(3, 0, 2023001);
            sheet.value(3, 1, FIRST_OF_MARCH);
            sheet.style(3, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(3, 2, 0.604166666666667);
            sheet.value(3, 3, 28.0);
            sheet.value(4, 0, "A2");
            sheet.value(4, 1, "2023/3/1");
            sheet.value(9, 4, "");
            it.newWorksheet("空表");
            var hidden = it.newWorksheet("隐藏");
            hidden.value(0, 0, "不看");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });

        assertThat(LAYOUT.read("会议.xlsx", bytes, Vocabulary.OPEN, problems))
                .containsExactly(
                        new Filled<>(
                                new Meeting("2023001", FIRST_OF_MARCH, LocalTime.of(14, 30), 28, null),
                                Place.line("会议.xlsx!一季度", 4)),
                        new Filled<>(
                                new Meeting("A2", FIRST_OF_MARCH, null, null, null), Place.line("会议.xlsx!一季度", 5)));
        assertThat(said()).isEmpty();
    }

    @Test
    void aFormulaIsItsResult() throws IOException {
        var bytes = sheet("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="inlineStr"><is><t>日期</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>实到</t></is></c><c r="D1" t="inlineStr"><is><t>金额</t></is></c></row>
                <row r="2"><c r="A2" t="str"><f>"A"&amp;1</f><v>A1</v></c><c r="B2"><f>44985+1</f><v>44986</v></c>\
                <c r="C2"><f>SUM(1)</f><v>28</v></c><c r="D2" t="b"><f>1=1</f><v>1</v></c></row>
                <row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3"><v>44986</v></c></row>""");

        assertThat(read(bytes))
                .extracting(Filled::row)
                .containsExactly(new Meeting("A1", FIRST_OF_MARCH, null, 28, "是"));
        assertThat(said()).containsExactly("会议.csv!表 第 3 行「编号」：是 Excel 的错误值 #N/A，请改正公式或直接填写。");
    }

    @Test
    void aCellBeyondTheLastColumnOfExcelIsRefusedBeforeItFillsTheMemory() throws IOException {
        assertThat(read(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
                .isEmpty();
        assertThat(said()).containsExactly("会议.csv：工作簿解开后过大，或者有超出 Excel 列数的单元格，请拆成几个文件，或者另存为 .csv。");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() throws IOException {
        assertThat(read(sheet(" ".repeat(80 << 20)))).isEmpty();
        assertThat(said()).singleElement().asString().contains("工作簿解开后过大");
    }

    @Test
    void aSheetThatBreaksOffIsAProblem() throws IOException {
        read(sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>编号</t></is></c></row><row r=\"2\"><c"));
        assertThat(said())
                .containsExactly(
                        "会议.csv!表 第 1 行：缺少“召开日期”列，这一列必须有。", "会议.csv!表 第 2 行：从这里起工作簿已经损坏，请在 Excel 或 WPS 中打开后重存。");
    }

    /** A workbook of one sheet, 表, with that content. */
    private static byte[] sheet(String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder()
                        .setByteArray(workbook(it -> it.newWorksheet("表")))
                        .get();
                var packed = new ZipArchiveOutputStream(out)) {
            for (var part : Collections.list(zip.getEntries())) {
                boolean sheet = part.getName().endsWith("sheet1.xml");
                packed.putArchiveEntry(new ZipArchiveEntry(part.getName()));
                packed.write(sheet ? content(rows) : zip.getInputStream(part).readAllBytes());
                packed.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] content(String rows) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void severalThingsWrongAreSaidAtOnce() {
        read("编号,日其,实到,实到\nA1,x,1,2\n,y,z,2\nA3,x\nA4,x,1,2,5\n");

        assertThat(said())
                .containsExactly(
                        "会议.csv 第 1 行「实到」：这一列出现了两次，请只留一列。",
                        "会议.csv 第 1 行「日其」：“会议”没有这一列，可用的有：召开日期、开始时间、金额。",
                        "会议.csv 第 1 行：缺少“召开日期”列，这一列必须有。",
                        "会议.csv 第 3 行「编号」：没有填写，这一格必填。",
                        "会议.csv 第 3 行「实到」：写的是“z”，应填整数，例如 1。",
                        "会议.csv 第 4 行：这一行只有 2 格，表头有 4 格，请核对是否少了逗号；空着的格也要留出逗号。",
                        "会议.csv 第 5 行：第 5 格有内容而没有表头，请核对是否多了逗号，或者表头少写了一列。");
    }

    @Test
    void aMisspeltHeadingIsOneProblemAndNotTwo() {
        read("编号,召开日其\nA1,2023-03-01\n");

        assertThat(said()).containsExactly("会议.csv 第 1 行「召开日其」：“会议”没有这一列，是否想写“召开日期”？");
    }

    @Test
    void aMillionLinesAreReadOneByOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("会议.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("编号,召开日期,开始时间,实到\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("A" + i + ",2023-03-" + (i % 28 + 1) + ",14:30," + i % 100 + "\n");
            }
        }
        var count = new AtomicInteger();
        var sheet = Sheets.of("会议.csv", file, problems).get(0);

        LAYOUT.stream(sheet, Vocabulary.OPEN, problems, (row, place) -> count.incrementAndGet());

        assertThat(count).hasValue(1_000_000);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsWrongBehindManyLinesIsSaidInItsOrder() {
        var many = "A1,2023-03-01,1\n".repeat(100_000);

        var rows = read("编号,召开日期,实到\n" + many + "A2,2023-03-01,x\nA3,2023-03-01\nA4,\"2023\n");

        assertThat(rows).hasSize(100_000);
        assertThat(said())
                .containsExactly(
                        "会议.csv 第 100002 行「实到」：写的是“x”，应填整数，例如 1。",
                        "会议.csv 第 100003 行：这一行只有 2 格，表头有 3 格，请核对是否少了逗号；空着的格也要留出逗号。",
                        "会议.csv 第 100004 行：从这一行起英文双引号不成对，或者有一格过长，请检查这一行的引号。");
    }

    @Test
    void nothingIsSaidOfLinesBehindHeadingsThatNobodyKnows() {
        read("甲,乙\n" + "A1,2023-03-01,1\n".repeat(100_000) + "A4,\"2023\n");

        assertThat(said()).hasSize(1).first().asString().startsWith("会议.csv 第 1 行：认不出“会议”的表头，");
    }

    @Test
    void aSheetCanBeReadAgain() {
        var sheet = Sheets.of("a/会议.csv", "编号,日期\nA1,2023-03-01".getBytes(StandardCharsets.UTF_8), problems)
                .get(0);

        assertThat(sheet.title()).isEqualTo("会议");
        assertThat(LAYOUT.read(sheet, Vocabulary.OPEN, problems))
                .hasSize(1)
                .isEqualTo(LAYOUT.read(sheet, Vocabulary.OPEN, problems));
    }

    @Test
    void whatTheTakerThrowsIsNotTheFilesFault() {
        var sheet = Sheets.of("会议.csv", "编号,日期\nA1,2023-03-01".getBytes(StandardCharsets.UTF_8), problems)
                .get(0);

        assertThatThrownBy(() -> LAYOUT.stream(sheet, Vocabulary.OPEN, problems, (row, place) -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
    }

    @Test
    void aFileThatIsNotThereIsAProblem(@TempDir Path folder) {
        assertThat(Sheets.of("会议.csv", folder.resolve("none.csv"), problems)).isEmpty();
        assertThat(said()).containsExactly("会议.csv：文件读不出来，请确认文件存在、没有损坏、没有被别的程序占用。");
    }

    @Test
    void aWorkbookOnDiskIsReadLikeOneInMemory(@TempDir Path folder) throws IOException {
        var bytes = workbook(it -> IntStream.range(0, 2).forEach(sheet -> {
            var page = it.newWorksheet("表" + sheet);
            page.value(0, 0, "编号");
            page.value(0, 1, "日期");
            page.value(1, 0, "A" + sheet);
            page.value(1, 1, FIRST_OF_MARCH);
        }));
        Path file = Files.write(folder.resolve("x.xlsx"), bytes);

        var sheets = Sheets.of("会议.xlsx", file, problems);

        assertThat(sheets).extracting(Sheet::title).containsExactly("表0", "表1");
        assertThat(LAYOUT.read(sheets.get(1), Vocabulary.OPEN, problems))
                .extracting(it -> it.row().code())
                .containsExactly("A1");
    }

    @Test
    void aRowIsCopiedWithOneValueChanged() {
        var row = new Meeting("A1", FIRST_OF_MARCH, null, 28, null);

        assertThat(LAYOUT.with(row, LAYOUT.column("实到").orElseThrow(), 30))
                .isEqualTo(new Meeting("A1", FIRST_OF_MARCH, null, 30, null));
    }
}
