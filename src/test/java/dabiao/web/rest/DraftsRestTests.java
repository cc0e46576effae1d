package dabiao.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DraftsRestTests {

    private static final String DRAFTS = "/api/v1/drafts";

    @TempDir
    private static Path folder;

    private static SmallRules rules;
    private static Program one;
    private static Program other;

    @BeforeAll
    static void start() {
        rules = new SmallRules(folder);
        one = Program.on(Server.H2, rules.setting(), "--dabiao.reload=off", "--dabiao.publishing=two-persons");
        one.accept("", "organisations.csv", "编号,名称,类型,成立日期\nZB001,一支部,党支部,2015-06-01\n");
        other = one.as(new Rights(Role.OFFICE, ""));
    }

    @AfterAll
    static void close() {
        one.close();
    }

    @Test
    void aDraftGoesFromTheFirstEditToItsDayOverRest() {
        var before = one.get("/api/v1/rulebooks/folder")
                .json()
                .get("inForce")
                .get("fingerprint")
                .asString();
        var draft = ok(one.post(DRAFTS, "{\"title\":\"名称更准\"}"), 201);
        var at = DRAFTS + "/" + draft.get("id").asLong();
        var edited = ok(put(one, at, draft, rules.read(SmallRules.CRITERIA).replace("支部党员大会", "党员大会按季")), 200);
        assertThat(put(other, at, draft, "x").status()).isEqualTo(409);

        assertThat(ok(one.get(at + "/comparison"), 200).get("changes").toString())
                .contains("支部党员大会 → 党员大会按季");
        assertThat(ok(one.post(at + "/trial", ""), 200).get("failed")).isEmpty();
        assertThat(ok(one.get(at + "/impact?year=2023"), 200)
                        .get("organisations")
                        .asInt())
                .isEqualTo(1);
        var early = one.post(at + "/proposal", proposal(edited));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("detail").asString()).contains("现在是“草稿”，不能提请，可以：修改、检查");

        var checked = ok(one.post(at + "/check", ""), 200);
        assertThat(checked.get("passed").asBoolean()).isTrue();
        var proposed = ok(one.post(at + "/proposal", proposal(checked.get("draft"))), 200);
        var approval = "{\"version\":%d,\"activeFrom\":\"%s\"}"
                .formatted(proposed.get("version").asLong(), LocalDate.now());
        assertThat(one.post(at + "/approval", approval).status()).isEqualTo(409);
        assertThat(ok(other.post(at + "/approval", approval), 200).get("state").asString())
                .isEqualTo("ACTIVE");

        var now = one.get("/api/v1/rulebooks/folder").json().get("inForce");
        assertThat(now.get("replaced").asString()).isEqualTo(before);
        assertThat(now.get("document").asString()).isEqualTo("县委〔2024〕1 号");
        var compared = "/api/v1/rulebooks/" + before + "/comparison/"
                + now.get("fingerprint").asString();
        assertThat(one.get(compared + "/text").body()).contains("SH-01", "支部党员大会 → 党员大会按季");
        var back = ok(one.post("/api/v1/rulebooks/" + before + "/return", "{\"reason\":\"改早了\"}"), 200);
        assertThat(back.get("draft").get("fingerprint").asString()).isEqualTo(before);
    }

    @Test
    void aZipComesInAsADraftAndOthersAreToldWhatIsWrong() {
        var wrong = one.send("POST", DRAFTS + "/zip?name=x.zip", "不是压缩包", Map.of("Content-Type", "application/zip"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("problems").get(0).get("code").asString()).isEqualTo("R712");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(one.get(DRAFTS + "/999").status()).isEqualTo(404);
        assertThat(one.post(DRAFTS + "/999/check", "").status()).isEqualTo(404);
        assertThat(one.post(DRAFTS, "{}").status()).isEqualTo(400);
    }

    @Test
    void aBranchSeesNoDrafts() {
        var clerk = one.as(new Rights(Role.CLERK, "ZB001"));

        assertThat(clerk.get(DRAFTS).status()).isEqualTo(403);
        assertThat(clerk.get("/api/v1/rulebooks/folder").status()).isEqualTo(403);
        assertThat(clerk.get("/api/v1/rulebooks/activations").status()).isEqualTo(200);
    }

    private static Reply put(Program by, String at, JsonNode seen, String text) {
        var path = at + "/files/" + SmallRules.CRITERIA + "?version="
                + seen.get("version").asLong();
        return by.send("PUT", path, text, Map.of("Content-Type", "text/csv"));
    }

    private static String proposal(JsonNode seen) {
        return "{\"version\":%d,\"reason\":\"名称更准\",\"document\":\"县委〔2024〕1 号\"}"
                .formatted(seen.get("version").asLong());
    }

    private static JsonNode ok(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        return reply.json();
    }
}
