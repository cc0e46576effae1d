package dabiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.report.TextTable.Column;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTests {

    @Test
    void columnsLineUpWhereChineseCharactersAreTwoLettersWide() {
        var table = TextTable.of(Column.left("编号"), Column.left("名称"), Column.right("得分"), Column.left("星级"))
                .row("ZB001", "机关一支部", "100", "五星")
                .row("B2", "“甲”（A）支部", "9.5", "");

        assertThat(table.lines())
                .containsExactly(
                        "编号   名称             得分  星级",
                        "----------------------------------",
                        "ZB001  机关一支部        100  五星",
                        "B2     “甲”（A）支部   9.5");
    }

    @Test
    void longCellsAreCutWithASign() {
        var table = TextTable.of(Column.left("原因").atMost(10)).row("第三季度没有召开").row("第三季度。");

        assertThat(table.lines()).containsExactly("原因", "----------", "第三季度…", "第三季度。");
    }

    @Test
    void aSummaryShowsScoreStarAndReason() {
        var line = new SummaryTable.Line(
                "ZB001",
                "机关支部",
                new BigDecimal("93.50"),
                new BigDecimal("1E+2"),
                "四星",
                "支部党员大会（SH-01）：第三季度应有 1 次，实有 0 次");

        assertThat(SummaryTable.of(List.of(line)).lines())
                .containsExactly(
                        "编号   党组织        得分  星级  主要失分原因",
                        "-".repeat(84),
                        "ZB001  机关支部  93.5/100  四星  支部党员大会（SH-01）：第三季度应有 1 次，实有 0 次");
    }
}
