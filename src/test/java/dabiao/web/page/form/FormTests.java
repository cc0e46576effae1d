package dabiao.web.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.web.page.form.Table.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTests {

    private static final Table TABLE = new Table(
            "年度表",
            List.of("=HYPERLINK(\"x\")"),
            List.of(new Column("党组织", 20), new Column("得分", 8)),
            List.of(List.of("=1+1", new BigDecimal("-97.50")), List.of("@SUM(A1)", new BigDecimal("100"))),
            List.of());

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(Workbooks.of("表", TABLE)));
                var rows = workbook.getFirstSheet().openStream()) {
            var cells =
                    rows.flatMap(row -> row.stream()).filter(it -> it != null).toList();

            assertThat(cells).noneMatch(it -> it.getType() == CellType.FORMULA);
            assertThat(cells.stream().map(it -> it.getText())).contains("=1+1", "@SUM(A1)", "=HYPERLINK(\"x\")");
        }
    }

    @Test
    void csvIsReadByExcelAsItIsMeant() {
        assertThat(new String(Csv.of(TABLE), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff党组织,得分\r\n'=1+1,-97.5\r\n'@SUM(A1),100\r\n");
    }

    @ParameterizedTest
    @CsvSource({"=1, '''=1'", "+1, '''+1'", "-1, '''-1'", "＝1, '''＝1'", "一支部, 一支部"})
    void aTextThatExcelWouldCalculateIsMarkedAsText(String text, String written) {
        assertThat(Csv.cell(text)).isEqualTo(written);
    }
}
