package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessCommandTests {

    @Test
    void allOrganisationsTogetherAreSettled() {
        var branch = star("ZB023", "--year", "2023", "--format", "json");

        assertThat(branch.get("provisional").asBoolean()).isFalse();
        assertThat(branch.get("first").isNumber()).isTrue();
        assertThat(branch.get("rank").asInt()).isBetween(1, 28);
        assertThat(branch.get("groupSize").asInt()).isEqualTo(28);
        assertThat(branch.get("moves").toString()).contains("人均支出低于平均（PJ-01）");
    }

    @Test
    void oneOrganisationByItselfHasAProvisionalStar() {
        var branch = star("ZB004", "--year", "2023", "--org", "ZB004", "--format", "json");

        assertThat(branch.get("provisional").asBoolean()).isTrue();
        assertThat(branch.get("first").isNull()).isTrue();
        assertThat(printed("--year", "2023", "--org", "ZB004")).contains("（暂定）");
    }

    @Test
    void theTableNamesRankFirstStarAndReason() {
        assertThat(printed("--year", "2023"))
                .contains("名次", "初评", "定星说明")
                .contains("一票否决：政治上不合格")
                .doesNotContain("暂定");
    }

    @Test
    void pointsAreRankedByKindAndThoseWhoAreNotRankedComeWithTheirReason() {
        assertThat(printed("--year", "2023", "--wuxing"))
                .contains("2023 年度五好班子", "2023 年度五好团队", "2023 年度五好干部", "文件只列了四个维度")
                .contains("所在党组织被一票否决（BC-06，记录 ZB013/JD23001）");
    }

    @Test
    void pointsCanBeTakenAwayAsCsv() {
        assertThat(printed("--year", "2023", "--wuxing", "--format", "csv")).startsWith("\uFEFF年度,对象类型,名次,十佳,编号,名称");
    }

    @Test
    void scoresBeforeWaiversAndCorrectionsStandBesideThoseThatCount() {
        var rows = printed("--year", "2023", "--org", "ZB017", "--format", "csv")
                .substring(1)
                .lines()
                .toList();

        assertThat(rows.get(0)).contains(",总分,豁免、更正前总分,星级,").contains(",分值,得分,豁免、更正前得分,说明,");
        assertThat(rows).filteredOn(it -> it.contains("（豁免前得 ")).isNotEmpty();
        assertThat(rows.get(1)).contains(",94.7,93.35,");
    }

    private static JsonNode star(String organisation, String... arguments) {
        for (JsonNode it : JsonMapper.shared().readTree(printed(arguments)).get("assessments")) {
            if (it.get("organisation").get("code").asString().equals(organisation)) {
                return it.get("star");
            }
        }
        throw new AssertionError("No assessment of " + organisation + ".");
    }

    private static String printed(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new String[arguments.length + 1];
        all[0] = "assess";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(Commands.run(new PrintWriter(out), new PrintWriter(err), all))
                .as(err.toString())
                .isZero();
        return out.toString();
    }
}
