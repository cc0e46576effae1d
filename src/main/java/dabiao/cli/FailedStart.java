package dabiao.cli;

import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Says in Chinese why the server did not start. */
final class FailedStart {

    private static final int H2_IN_USE = 90020;
    private static final int MYSQL_NO_DATABASE = 1049;
    private static final String WRONG_PASSWORD = "28";
    private static final String NO_CONNECTION = "08";

    private FailedStart() {}

    static List<String> of(Throwable failure) {
        var causes =
                Stream.iterate(failure, it -> it != null, Throwable::getCause).toList();
        return causes.stream()
                .map(FailedStart::known)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of("启动失败：" + deepest(causes)));
    }

    private static List<String> known(Throwable cause) {
        if (cause instanceof Refused refused) {
            return Stream.concat(
                            Stream.of("启动失败：" + matter(refused) + "有问题。"),
                            refused.problems().stream().map(Problem::toString))
                    .toList();
        }
        if (cause instanceof PortInUseException port) {
            return List.of("启动失败：端口 %d 已被占用。请先停掉占用它的程序，或者用 --port 换一个端口，例如 --port 8081。".formatted(port.getPort()));
        }
        if (cause instanceof BindException) {
            return List.of("启动失败：不能在这个地址上提供服务。请核对 server.address 和 --port。");
        }
        return cause instanceof SQLException database ? database(database) : List.of();
    }

    private static String matter(Refused refused) {
        var codes = refused.problems().stream().map(Problem::code).toList();
        if (codes.stream().allMatch(it -> it.startsWith("A"))) {
            return "审计密钥";
        }
        return codes.stream().allMatch(it -> it.startsWith("S")) ? "数据库" : "规则";
    }

    private static List<String> database(SQLException e) {
        if (e.getErrorCode() == H2_IN_USE) {
            return List.of("启动失败：数据库文件正被另一个程序使用，多半是达标已经在运行。请先停掉它。");
        }
        if (e.getErrorCode() == MYSQL_NO_DATABASE) {
            return List.of("启动失败：数据库服务器上没有这个库。请先建好，或者核对 spring.datasource.url 里的库名。");
        }
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith(WRONG_PASSWORD)) {
            return List.of("启动失败：数据库的用户名或密码不对。请核对 spring.datasource.username 和 spring.datasource.password。");
        }
        if (state.startsWith(NO_CONNECTION)) {
            return List.of("启动失败：连不上数据库服务器。请核对它是否开着，spring.datasource.url 里的地址和端口对不对。");
        }
        return List.of("启动失败：数据库连不上或打不开（%s）。请核对 spring.datasource 的设置。".formatted(e.getMessage()));
    }

    private static String deepest(List<Throwable> causes) {
        var last = causes.get(causes.size() - 1);
        return last.getMessage() == null ? last.toString() : last.getMessage();
    }
}
