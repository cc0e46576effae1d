package dabiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.access.Account;
import dabiao.access.Accounts;
import dabiao.access.Demonstration;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.SmallRules;
import dabiao.testing.Visitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTests {

    private static final Pattern FIRST = Pattern.compile("登录名 admin，密码 (\\S+)。密码只显示这一次，登录后要修改。");

    @TempDir
    private Path folder;

    private String rules = "";

    @BeforeEach
    void copyRules() {
        rules = new SmallRules(folder).setting();
    }

    @Test
    void oneAdministratorIsMadeWhosePasswordIsPrintedOnceAndHasToBeChanged() {
        try (var program = Program.on(Server.H2, rules)) {
            var printed = FIRST.matcher(started(program));

            assertThat(printed.find()).isTrue();
            assertThat(started(program)).as("the second time").doesNotContain("密码");
            assertThat(program.get(Accounts.class).count()).isEqualTo(1);
            var visitor = new Visitor(program);
            visitor.signIn("admin", printed.group(1));
            assertThat(visitor.get("/accounts").header("Location")).endsWith("/password");
        }
    }

    @Test
    void thePasswordIsAnotherEachTimeAndKeptAsAHash() {
        try (var one = Program.on(Server.H2, rules);
                var other = Program.on(Server.H2, rules)) {
            var password = FIRST.matcher(started(one));
            var another = FIRST.matcher(started(other));

            assertThat(password.find() && another.find()).isTrue();
            assertThat(password.group(1)).isNotEqualTo(another.group(1)).hasSizeGreaterThanOrEqualTo(12);
            assertThat(one.get(org.springframework.jdbc.core.JdbcTemplate.class)
                            .queryForList("select `password` from `account`", String.class))
                    .noneMatch(it -> it.contains(password.group(1)));
        }
    }

    @Test
    void accountsForTryingOutExistOnlyWhereTheyAreAskedFor() {
        try (var program = Program.on(Server.H2, rules)) {
            assertThat(started(program)).doesNotContain("演示账号");
            assertThat(demonstration(program)).isEmpty();
        }
        try (var program = Program.on(Server.H2, rules, "--dabiao.demo-accounts=true")) {
            assertThat(started(program)).contains("演示账号（不要用在真实数据上）密码都是 ");
            assertThat(demonstration(program)).isPresent();
        }
    }

    @Test
    void onlyThisMachineIsServedUnlessItIsSaidOtherwise() throws IOException {
        try (var program = Program.on(Server.H2, rules)) {
            assertThat(program.asNobody().get("/actuator/health").status()).isEqualTo(200);
            var elsewhere = outside();
            assumeThat(elsewhere).as("another address of this machine").isPresent();

            assertThatThrownBy(() -> connect(elsewhere.get(), program.port())).isInstanceOf(ConnectException.class);
        }
    }

    private static void connect(InetAddress at, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(at, port), 5_000);
        }
    }

    private static Optional<InetAddress> outside() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(it -> !it.isLoopbackAddress() && !it.isLinkLocalAddress())
                .findFirst();
    }

    private static Optional<Account> demonstration(Program program) {
        return Demonstration.accounts().keySet().stream()
                .flatMap(it -> program.get(Accounts.class).findByLogin(it).stream())
                .findFirst();
    }

    private static String started(Program program) {
        var out = new StringWriter();
        program.get(FirstAccounts.class).run(new PrintWriter(out, true));
        return out.toString();
    }
}
