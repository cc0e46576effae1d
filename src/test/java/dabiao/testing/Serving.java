package dabiao.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as an office runs it: a process of its own, which can be stopped, killed and asked over HTTP. */
public final class Serving implements AutoCloseable {

    private static final Pattern AT = Pattern.compile("服务已启动：http://127\\.0\\.0\\.1:(\\d+)/.*");

    private static final String SAMPLE = "--dabiao.sample-data=";

    private final Process process;
    private final int port;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Thread listening;

    private Serving(Process process, int port, BufferedReader said) {
        this.process = process;
        this.port = port;
        listening = new Thread(() -> said.lines().forEach(this.said::add));
        listening.setDaemon(true);
        listening.start();
    }

    /** Returns once it can be asked. Starts sooner than it would at an office, and is slower later. */
    public static Serving with(String... settings) throws IOException {
        return with(List.of("-XX:TieredStopAtLevel=1"), settings);
    }

    /** As fast as it is at an office. */
    public static Serving asShipped(String... settings) throws IOException {
        var options = System.getProperty("dabiao.bench.options", "");
        return with(options.isEmpty() ? List.of() : List.of(options.split(" ")), settings);
    }

    private static Serving with(List<String> options, String... settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "dabiao.Dabiao",
                "serve",
                "--server.port=0"));
        if (Stream.of(settings).noneMatch(it -> it.startsWith(SAMPLE))) {
            command.add(SAMPLE);
        }
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = process.inputReader(java.nio.charset.StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            var at = AT.matcher(line);
            if (at.matches()) {
                return new Serving(process, Integer.parseInt(at.group(1)), said);
            }
        }
        throw new IllegalStateException("The program did not start.");
    }

    public Reply get(String path, String token) {
        return send("GET", path, "", token);
    }

    public Reply post(String path, String json, String token) {
        return send("POST", path, json, token);
    }

    public int port() {
        return port;
    }

    /** Processor time of the program so far. */
    public Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** As an operating system asks a program to end; waits until it has. Returns what it said since it could be asked. */
    public List<String> stop() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor();
        listening.join();
        return said;
    }

    /** As when the power fails. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }

    private Reply send(String method, String path, String body, String token) {
        var request = java.net.http.HttpRequest.newBuilder(Reply.at(port, path))
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(body));
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json")
                .forEach(request::header);
        return Reply.to(request.build());
    }
}
