package dabiao.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.audit.AuditLines;
import dabiao.audit.Chain;
import dabiao.problem.Refused;
import dabiao.publishing.draft.Drafts;
import dabiao.publishing.draft.MakeDraft;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.yearend.CloseYear;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RetentionTests {

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatIsOlderThanTheSettingsSayGoesOnAWordAndNothingElse(Server server) {
        try (var program = filled(Program.on(server, "--dabiao.retention.drafts=3", "--dabiao.retention.tokens=1"))) {
            var expired = program.get(RemoveExpired.class);
            var before = rows(program);

            assertThat(expired.due()).hasSize(2);
            assertThat(expired.due().get(0)).contains("规则草稿", "旧草稿");
            assertThat(expired.due().get(1)).isEqualTo("令牌“旧系统”（2020-01-01 到期）");
            assertThat(rows(program)).as("only looked at").isEqualTo(before);
            assertThatThrownBy(() -> expired.remove("好", "王"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("请写“清理”两个字");
            assertThat(rows(program)).isEqualTo(before);

            assertThat(expired.remove("清理", "王")).hasSize(2);

            assertThat(expired.due()).isEmpty();
            assertThat(program.get(Drafts.class).list())
                    .extracting(it -> it.title())
                    .containsExactly("新草稿", "提请的");
            before.keySet()
                    .removeIf(
                            it -> it.startsWith("rule_draft") || it.equals("access_token") || it.equals("audit_line"));
            assertThat(rows(program)).as("what results rest on").containsAllEntriesOf(before);
            assertThat(program.get("/api/v1/assessments/1/replay")
                            .json()
                            .get("same")
                            .asBoolean())
                    .isTrue();
            assertThat(program.get(Chain.class).firstBreak()).isEmpty();
            assertThat(program.get(AuditLines.class)
                            .page(new AuditLines.Wanted("王", "清理过期资料", null, null), Long.MAX_VALUE, 9))
                    .singleElement()
                    .satisfies(it -> assertThat(it.before()).contains("旧草稿", "旧系统"));
        }
    }

    @Test
    void withoutASettingEverythingIsKept() {
        try (var program = filled(Program.on(Server.H2))) {
            var before = rows(program);

            assertThat(program.get(RemoveExpired.class).due()).isEmpty();
            assertThat(program.get(RemoveExpired.class).remove("清理", "王")).isEmpty();
            assertThat(rows(program)).isEqualTo(before);
        }
    }

    /** A closed year, and of drafts and tokens one that is old and one that is not. */
    private static Program filled(Program program) {
        program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB1,甲支部,党支部,2015-06-01\n");
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(2020, CloseYear.usualDay(2020), "王").id());
        var drafts = program.get(MakeDraft.class);
        drafts.ofInForce("提请的", "王");
        drafts.ofInForce("旧草稿", "王");
        drafts.ofInForce("新草稿", "王");
        var tokens = program.get(Tokens.class);
        tokens.issue("旧系统", new Rights(Role.OFFICE, ""), LocalDate.now(), "管理员");
        var jdbc = program.get(JdbcTemplate.class);
        jdbc.update("update `rule_draft` set `edited_at` = '2020-01-01 00:00:00' where `title` <> '新草稿'");
        jdbc.update("update `rule_draft` set `state` = 'PROPOSED' where `title` = '提请的'");
        jdbc.update("update `access_token` set `expires_on` = '2020-01-01' where `name` = '旧系统'");
        program.get("/api/v1/organisations");
        return program;
    }

    private static Map<String, Long> rows(Program program) {
        var jdbc = program.get(JdbcTemplate.class);
        var rows = new TreeMap<String, Long>();
        jdbc.queryForList(
                        "select lower(table_name) from information_schema.tables"
                                + " where lower(table_schema) in (lower(schema()), 'public')",
                        String.class)
                .forEach(it -> rows.put(it, jdbc.queryForObject("select count(*) from `" + it + "`", Long.class)));
        return rows;
    }
}
