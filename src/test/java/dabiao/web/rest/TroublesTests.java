package dabiao.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.testing.Program;
import dabiao.testing.Server;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroublesTests {

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Server.H2);
        program.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,机关一支部,党支部,2015-06-01\n");
        program.post("/api/v1/assessments", "{\"organisation\":\"ZB001\",\"year\":2023}");
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /api/v1/organisations/ZB01             | 404 | 是否想写“ZB001”？
                    GET    | /api/v1/nowhere                        | 404 | 没有“/api/v1/nowhere”这个地址
                    GET    | /api/v1/assessments/999999             | 404 | 没有编号为“999999”的考核结果
                    GET    | /api/v1/assessments/1/findings/SH-1    | 404 | 是否想写“SH-01”？
                    GET    | /api/v1/year-end-runs/77               | 404 | 没有编号为“77”的年终考核
                    DELETE | /api/v1/year-end-runs/77               | 404 | 没有编号为“77”的年终考核
                    GET    | /api/v1/rulebooks/00000000             | 404 | 没有编号为“00000000”的规则
                    GET    | /api/v1/assessments/abc                | 400 | 写的是“abc”，应填整数
                    GET    | /api/v1/assessments?year=1             | 400 | 应填年份
                    GET    | /api/v1/assessments?limit=0            | 400 | 应在 1 至 500 之间
                    GET    | /api/v1/assessments?cursor=%2B         | 400 | 请原样使用上一页给出的 nextCursor
                    GET    | /api/v1/assessments?criterion=SH-1     | 400 | 是否想写“SH-01”？
                    GET    | /api/v1/assessments?status=MEET        | 400 | 可用的有
                    GET    | /api/v1/organisations/ZB001/facts      | 400 | 请求「year」：没有填写
                    PUT    | /api/v1/rulebooks                      | 405 | 这里不能用 PUT。可用的有：GET。
                    POST   | /api/v1/assessments                    | 415 | 可用的有：[application/json]
                    """)
    void whatCannotBeDoneIsSaidInChinese(String method, String path, int status, String words) {
        var reply = program.send(method, path, "", Map.of());

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("detail").asString()).contains(words);
        assertThat(reply.json().get("status").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"organisation": "ZB001",, "year": 2023}            | 第 1 行「第 26 个字符」：从这里起不是 JSON
                    {"organisation": "ZB001", "yaer": 2023}             | 请求「yaer」：没有这一项，是否想写“year”？
                    {"organisation": "ZB001", "year": "去年"}           | 请求「year」：写的是“去年”，应填整数
                    {"organisation": "ZB001", "year": 2023, "asOf": "2024年3月31日"} | 写的是“2024年3月31日”，应填日期
                    {"organisation": "ZB001", "year": 2023, "asOf": "2022-12-31"} | 考核日不能早于 2023 年 1 月 1 日
                    {"organisation": "ZB001", "year": 2010}             | “ZB001”这一年不存在
                    {"organisation": "ZB001", "year": 2023, "year": 2022} | 请求
                    {"year": 2023}                                      | 请求「organisation」
                    []                                                  | 请求
                    """)
    void brokenJsonIsSaidWhereItBreaks(String json, String words) {
        var reply = program.post("/api/v1/assessments", json);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().get("detail").asString()).contains(words);
        assertThat(reply.body()).doesNotContain("Exception", "jackson", "java.");
    }
}
