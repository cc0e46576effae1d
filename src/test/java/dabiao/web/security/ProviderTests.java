package dabiao.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.testing.Server;
import dabiao.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class ProviderTests {

    @Test
    void whoTheProviderVouchesForGetsInAsFarAsTheirAccountGoes() throws Exception {
        try (var provider = new Provider();
                var program = Program.on(Server.H2, provider.settings())) {
            program.get(ChangeAccounts.class).open("zhang", "张", new Rights(Role.AUDITOR, ""), "admin");
            var visitor = new Visitor(program);
            assertThat(visitor.get("/login").body()).contains("用统一身份认证登录");
            provider.vouchesFor("zhang");

            assertThat(signedIn(visitor).header("Location")).endsWith("/");

            assertThat(visitor.get("/audit").status()).isEqualTo(200);
            assertThat(visitor.get("/accounts").status()).isEqualTo(403);
        }
    }

    @Test
    void whoHasNoAccountOrAClosedOneStaysOutside() throws Exception {
        try (var provider = new Provider();
                var program = Program.on(Server.H2, provider.settings())) {
            var accounts = program.get(ChangeAccounts.class);
            accounts.open("li", "李", new Rights(Role.OFFICE, ""), "admin");
            accounts.disable("li", "admin");
            for (var login : new String[] {"li", "nobody"}) {
                var visitor = new Visitor(program);
                provider.vouchesFor(login);

                assertThat(signedIn(visitor).header("Location")).endsWith("/login?unknown");

                assertThat(visitor.get("/").header("Location")).endsWith("/login");
            }
            assertThat(new Visitor(program).get("/login?unknown").body()).contains("没有为您开账号");
        }
    }

    @Test
    void withoutAProviderThereIsNoSuchEntrance() {
        try (var program = Program.on(Server.H2)) {
            assertThat(new Visitor(program).get("/login").body()).doesNotContain("统一身份认证");
        }
    }

    /** Goes to the provider and comes back, as a browser would. */
    private static Reply signedIn(Visitor visitor) throws IOException, InterruptedException, JOSEException {
        var there = visitor.get("/oauth2/authorization/danwei").header("Location");
        var back = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var uri = URI.create(back);
        return visitor.get(uri.getRawPath() + "?" + uri.getRawQuery());
    }
}
