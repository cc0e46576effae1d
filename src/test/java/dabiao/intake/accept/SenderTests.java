package dabiao.intake.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody decides alone, and no branch about itself. */
class SenderTests {

    private static Program program;

    @BeforeAll
    static void takeIn() {
        program = Program.on(Server.H2).withSample();
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, ZB007, 豁免, 请在“审核”页申请，由另一个人批准。",
        "OFFICE, '', 豁免, 请在“审核”页申请，由另一个人批准。",
        "OFFICE, '', 佐证认定, 请在“审核”页申请，由另一个人批准。",
        "OFFICE, '', 评定更正, 请在“审核”页申请，由另一个人批准。",
        "SUPERIOR, ZZ001, 豁免, 请在“审核”页申请，由另一个人批准。",
        "CLERK, ZB007, 否决, 由上级登记，支部可以填报申诉。"
    })
    void whatTwoMustDecideOnePersonCannotHandIn(Role role, String unit, String kind, String remedy) {
        var reply = program.as(new Rights(role, unit)).post("/api/v1/submissions", decision(role, kind));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("F217", "“" + kind + "”不能由一个人填报", remedy);
    }

    @ParameterizedTest
    @CsvSource({"CLERK, ZB007, 申诉", "OFFICE, '', 否决"})
    void whatOneMayStateIsTaken(Role role, String unit, String kind) {
        assertThat(program.as(new Rights(role, unit))
                        .post("/api/v1/submissions", decision(role, kind))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aBranchHandsInItsReviewsButNotTheMarksFromAbove() {
        var branch = program.as(new Rights(Role.CLERK, "ZB007"));

        assertThat(branch.post("/api/v1/submissions", appraisal("P1", "酌情评分")).body())
                .contains("F217", "由上级评定，支部不能自己填报。");
        assertThat(branch.post("/api/v1/submissions", appraisal("P2", "民主评议党员")).status())
                .isEqualTo(201);
        assertThat(program.post("/api/v1/submissions", appraisal("P3", "酌情评分")).status())
                .isEqualTo(201);
    }

    private static String decision(Role role, String kind) {
        return """
                {"ledgers": {"决定": [{"党组织": "ZB007", "编号": "%2$s-%1$s", "决定类型": "%1$s", "事项": "SH-01", "起": "2023-07-01",
                "止": "2023-09-30", "申请人": "甲", "批准人": "乙", "理由": "示例", "决定文号": "示〔2023〕1号"}]}}
                """.formatted(kind, role);
    }

    private static String appraisal(String code, String kind) {
        return """
                {"ledgers": {"评定": [{"党组织": "ZB007", "编号": "%s", "评定类型": "%s", "所属年度": "2023", "评定日期": "2024-01-20",
                "等次": "合格", "理由": "示例"}]}}
                """.formatted(code, kind);
    }
}
