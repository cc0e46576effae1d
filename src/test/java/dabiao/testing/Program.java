package dabiao.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import dabiao.Dabiao;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Scope;
import dabiao.intake.accept.AcceptSubmission;
import dabiao.intake.accept.CoverSheet;
import dabiao.intake.accept.Receipt;
import dabiao.intake.accept.Sender;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/** The whole program on a database and a port of its own, with the rules that are shipped and without any facts. */
public final class Program implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Supplier<Optional<String>> token;

    private Program(ConfigurableApplicationContext context, Supplier<Optional<String>> token) {
        this.context = context;
        this.token = token;
    }

    /** On an empty database of that server; the test is skipped where the server cannot be had. */
    public static Program on(Server server, String... settings) {
        assumeThat(server.isAvailable()).as("%s runs here", server).isTrue();
        return at(server.url(), server.user(), settings);
    }

    /** On the database of that URL, whatever is in it. */
    public static Program at(String url, String user, String... settings) {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + user,
                                "--dabiao.sample-data="),
                        Stream.of(settings))
                .forEach(it -> all.put(it.substring(0, it.indexOf('=')), it));
        var context =
                new SpringApplicationBuilder(Dabiao.class).run(all.values().toArray(String[]::new));
        return new Program(context, () -> Optional.empty()).as(new Rights(Role.OFFICE, ""));
    }

    /** The same program, asked by a system with those rights. */
    public Program as(Rights rights) {
        return new Program(context, SingletonSupplier.of(() -> Optional.of(issued(rights))));
    }

    /** The same program, asked by nobody knows whom. */
    public Program asNobody() {
        return new Program(context, Optional::empty);
    }

    private String issued(Rights rights) {
        return get(Tokens.class)
                .issue("测试 " + UUID.randomUUID(), rights, LocalDate.now().plusDays(1), "测试");
    }

    public <T> T get(Class<T> component) {
        return context.getBean(component);
    }

    public <T> T get(String name, Class<T> component) {
        return context.getBean(name, component);
    }

    /** Takes in both years of the sample. */
    public Program withSample() {
        for (String year : List.of("2022", "2023")) {
            get(AcceptSubmission.class).folder(Path.of("sample-data", year), cover(""));
        }
        return this;
    }

    /** Takes in files by name and text. */
    public Receipt accept(String reason, String... namesAndTexts) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return get(AcceptSubmission.class).files(files, cover(reason));
    }

    public Reply get(String path) {
        return send("GET", path, "", Map.of());
    }

    public Reply post(String path, String json) {
        return send("POST", path, json, Map.of("Content-Type", "application/json"));
    }

    public Reply send(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(Reply.at(port(), path)).method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        token.get().ifPresent(it -> request.header("Authorization", "Bearer " + it));
        return Reply.to(request.build());
    }

    /** Uploads files by name and text as a browser does. */
    public Reply upload(String path, Map<String, String> fields, Map<String, String> files) {
        var request = Reply.multipart(Reply.at(port(), path), fields, files);
        token.get().ifPresent(it -> request.header("Authorization", "Bearer " + it));
        return Reply.to(request.build());
    }

    @Override
    public void close() {
        context.close();
    }

    private CoverSheet cover(String reason) {
        return new CoverSheet(
                "测试",
                "王",
                "王",
                reason,
                get(RulebookInForce.class).rulebook().vocabulary(),
                Scope.WHOLE,
                Sender.SEVERAL);
    }

    /** The port it listens on. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
