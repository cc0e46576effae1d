package dabiao.cli;

import dabiao.Dabiao;
import dabiao.publishing.RulesAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the server and stays until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "启动服务（REST 接口），数据存在数据库里。")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "端口（默认：8080）")
    private @Nullable Integer port;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Settings.check(settings, spec);
        var out = spec.commandLine().getOut();
        var closed = new CountDownLatch(1);
        ConfigurableApplicationContext context;
        try {
            context = start(closed);
        } catch (RuntimeException e) {
            FailedStart.of(e).forEach(spec.commandLine().getErr()::println);
            return Commands.PROBLEMS;
        }
        var startUp = context.getBean(StartUp.class);
        var years = startUp.takeIn(out);
        context.getBean(FirstAccounts.class).run(out);
        out.println("服务已启动：%s（接口在 /api/v1，说明见 /v3/api-docs）。按 Ctrl+C 停止。".formatted(at(context)));
        try {
            startUp.close(years, out);
        } catch (RuntimeException e) {
            if (closed.getCount() > 0) {
                throw e;
            }
            out.println("已停止。没有考核完的年度，下次启动时接着考核。");
        }
        closed.await();
        return Commands.DONE;
    }

    private static String at(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        return "http://%s:%s/"
                .formatted(
                        settings.getProperty("server.address", "127.0.0.1"), settings.getProperty("local.server.port"));
    }

    private ConfigurableApplicationContext start(CountDownLatch closed) {
        ApplicationListener<ContextClosedEvent> open = it -> closed.countDown();
        return new SpringApplicationBuilder(Dabiao.class)
                .initializers(RulesAhead::begin)
                .listeners(open)
                .run(arguments());
    }

    private String[] arguments() {
        var arguments = new ArrayList<>(settings);
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        return arguments.toArray(String[]::new);
    }
}
