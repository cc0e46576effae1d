package dabiao.web.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.web.page.form.Table.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTests {

    private static final List<Column> COLUMNS =
            List.of(new Column("党组织", 20), new Column("得分", 8), Column.yuan("金额"), new Column("日期", 12));

    private static final Table TABLE = table("一支部");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "\n=1", "=HYPERLINK(\"x\")"})
    void noCellOfAWorkbookIsAFormula(String text) throws IOException {
        var cells = cells(Workbooks.of(List.of(table(text))));

        assertThat(cells).noneMatch(it -> it.getType() == CellType.FORMULA);
        assertThat(cells.stream().filter(it -> it.getType() == CellType.STRING).map(Cell::getText))
                .filteredOn(it -> it.strip().equals(text.strip()))
                .hasSize(2);
    }

    @Test
    void numbersAreNumbersAndDaysAreDays() throws IOException {
        var cells = cells(Workbooks.of(List.of(TABLE)));

        assertThat(cells).filteredOn(it -> it.getType() == CellType.NUMBER).hasSize(3);
        assertThat(cells)
                .anyMatch(it -> it.getType() == CellType.NUMBER
                        && it.asDate().toLocalDate().equals(LocalDate.of(2023, 9, 1)));
    }

    @Test
    void aWorkbookIsReadyToPrintOnA4() {
        var workbook = Workbooks.of(List.of(TABLE));

        assertThat(part(workbook, "xl/workbook.xml"))
                .contains("_xlnm.Print_Titles", "$3:$3", "_xlnm.Print_Area", "$A$1:$D$5");
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("paperSize=\"9\"", "orientation=\"portrait\"", "fitToPage=\"true\"", "<col ", "&amp;P");
    }

    @Test
    void whatNoWorkbookCanHoldIsLeftOut() throws IOException {
        assertThat(cells(Workbooks.of(List.of(table("一\u0001支\u000b部")))).stream()
                        .map(Cell::getText))
                .contains("一支部");
    }

    @Test
    void csvIsReadByExcelAsItIsMeant() {
        assertThat(new String(Csv.of(table("=1+1")), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff党组织,得分,金额,日期\r\n'=1+1,-97.5,12.00,2023-09-01\r\n");
    }

    @ParameterizedTest
    @CsvSource({"=1, '''=1'", "+1, '''+1'", "-1, '''-1'", "@A1, '''@A1'", "＝1, '''＝1'", "＋1, '''＋1'", "一支部, 一支部"})
    void aTextThatExcelWouldCalculateIsMarkedAsText(String text, String written) {
        assertThat(Csv.cell(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void aTabBeforeItDoesNotHelp(String text) {
        assertThat(Csv.cell(text)).isEqualTo("'" + text);
    }

    private static Table table(String text) {
        return new Table(
                "表",
                "年度表",
                List.of(text),
                COLUMNS,
                List.of(List.of(text, new BigDecimal("-97.50"), new BigDecimal("12"), LocalDate.of(2023, 9, 1))),
                List.of("签名"));
    }

    private static List<Cell> cells(byte[] workbook) throws IOException {
        try (var opened = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = opened.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream())
                    .filter(it -> it != null && it.getType() != CellType.EMPTY)
                    .toList();
        }
    }

    private static String part(byte[] workbook, String name) {
        try {
            var file = Files.write(Files.createTempFile("form", ".xlsx"), workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
