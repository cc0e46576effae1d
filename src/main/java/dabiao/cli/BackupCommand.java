package dabiao.cli;

import dabiao.backup.MakeBackup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Copies all that is kept into one file, straight from the database or from a server that is running on it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "备份：数据库、规则文件夹和签名的审计链头，存成一个 .zip。审计密钥不在里面，要另外保管。",
            "自带的数据库一次只许一个程序用：服务开着时加 --server，令牌放在环境变量 DABIAO_TOKEN 里（管理员的令牌）。"
        })
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "存到这个文件")
    private Path to = Path.of("");

    @Option(names = "--server", paramLabel = "URL", description = "向正在运行的服务要，例如 http://127.0.0.1:8080")
    private @Nullable URI server;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings.check(settings, spec);
        if (Files.exists(to)) {
            return failed("已经有“" + to + "”这个文件，请换一个名字。");
        }
        return server == null ? direct() : fetch(server);
    }

    private int direct() {
        try (var context = Keeping.database(settings)) {
            var manifest = context.getBean(MakeBackup.class).to(to, "本机");
            spec.commandLine()
                    .getOut()
                    .println("备份已存到 %s：%d 行，审计记录到第 %d 条。请存到别处，审计密钥另外保管。"
                            .formatted(to, manifest.rows(), manifest.head().seq()));
            return Commands.DONE;
        } catch (IOException | UncheckedIOException e) {
            return failed(unwritable(e));
        } catch (RuntimeException e) {
            FailedStart.of(e).forEach(spec.commandLine().getErr()::println);
            return failed("备份没有做成。服务开着的话，请加 --server 向服务要。");
        }
    }

    private int fetch(URI from) throws InterruptedException {
        var token = System.getenv().getOrDefault("DABIAO_TOKEN", "");
        var request = HttpRequest.newBuilder(from.resolve("/api/v1/backup"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var making = to.resolveSibling(to.getFileName() + ".part");
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(making));
            if (answer.statusCode() != 200) {
                return failed("服务没有给出备份（%d）：%s".formatted(answer.statusCode(), Files.readString(making)));
            }
            Files.move(making, to, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().println("备份已存到 " + to + "。请存到别处，审计密钥另外保管。");
            return Commands.DONE;
        } catch (IOException e) {
            return failed("没有拿到备份（%s）。请核对服务的地址，以及磁盘还有没有空间。".formatted(e.getMessage()));
        } finally {
            making.toFile().delete();
        }
    }

    private String unwritable(Exception e) {
        return "备份写不进“%s”（%s）。请核对文件夹在不在、能不能写、磁盘还有没有空间。".formatted(to, e.getMessage());
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        return Commands.PROBLEMS;
    }
}
