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
                            Stream.of(
                                    refused.problems().stream()
                                                    .allMatch(it -> it.code().startsWith("A"))
                                            ? "启动失败：审计密钥有问题。"
                                            : "启动失败：规则有问题。"),
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

    private static List<String> database(SQLException e) {
        if (e.getErrorCode() == H2_IN_USE) {
            return List.of("启动失败：数据库文件正被另一个程序使用，多半是达标已经在运行。请先停掉它。");
        }
        return List.of("启动失败：数据库连不上或打不开（%s）。请核对 spring.datasource 的设置。".formatted(e.getMessage()));
    }

    private static String deepest(List<Throwable> causes) {
        var last = causes.get(causes.size() - 1);
        return last.getMessage() == null ? last.toString() : last.getMessage();
    }
}
