package dabiao.bench;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.FactStore;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A new fact of one branch in, its explanation out, so many requests a second by the clock and not by how fast answers come; times
 * count from the moment that was due. The program and its database are processes of their own, and the program has run for a while.
 * Arguments: H2 or MARIADB, branches of a {@link Federation}, seconds, requests a second, of which every other one brings a fact, and
 * {@code dry} if results are only looked at and not kept.
 */
public final class FactInExplanationOut {

    private static final int AT_ONCE = 64;

    /** Bytes that a whole result has at least. */
    private static final int AN_EXPLANATION = 100_000;

    /** Every branch of a {@link Federation} is there by then. */
    private static final LocalDate IN_SUMMER = LocalDate.of(Federation.YEAR, 7, 1);

    private static final Duration WARM_UP = Duration.ofMinutes(4);

    private final Serving serving;
    private final String token;
    private final int branches;
    private final boolean dry;
    private final AtomicInteger codes = new AtomicInteger();

    private FactInExplanationOut(Serving serving, String token, int branches, boolean dry) {
        this.serving = serving;
        this.token = token;
        this.branches = branches;
        this.dry = dry;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println("fact and explanation in ms | median | 95 % | 99 % | most");
        System.setProperty("http.maxConnections", String.valueOf(AT_ONCE));
        var server = Server.valueOf(args[0]);
        int branches = Integer.parseInt(args[1]);
        var folder = Files.createTempDirectory("fact-in");
        var settings = List.of(
                        "--spring.datasource.url=" + url(server, folder),
                        "--spring.datasource.username=" + server.user(),
                        "--dabiao.audit.key=" + folder.resolve("audit.key"))
                .toArray(String[]::new);
        var token = filled(settings, branches);
        try (var serving = Serving.asShipped(settings)) {
            var load = new FactInExplanationOut(serving, token, branches, args.length > 4 && args[4].equals("dry"));
            load.warmUp();
            double[] both = load.measured(Integer.parseInt(args[2]), Integer.parseInt(args[3]) / 2);
            new Figure(
                            "fact in and explanation out, %s requests/s, %s%s"
                                    .formatted(args[3], server, load.dry ? ", only looked at" : ""),
                            "99 % in 50 ms",
                            "99 %% in %.1f ms, median %.1f ms"
                                    .formatted(both[(int) (both.length * 0.99)], both[both.length / 2]))
                    .tell();
        }
        System.exit(0);
    }

    private static String url(Server server, Path folder) {
        return server == Server.MARIADB
                ? server.url()
                : "jdbc:h2:file:" + folder.resolve("dabiao")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=60000;WRITE_DELAY=0";
    }

    private static String filled(String[] settings, int branches) {
        try (var program = Program.at("", "", settings)) {
            Federation.like(program.get(RulebookInForce.class).assessor())
                    .write(program.get(FactStore.class), branches);
            return program.get(Tokens.class)
                    .issue("测算", new Rights(Role.OFFICE, ""), LocalDate.now().plusDays(1), "测算");
        }
    }

    /** One after another, so that the compiler has a core of its own; by the clock it would never come to its end. */
    private void warmUp() {
        long end = System.nanoTime() + WARM_UP.toNanos();
        var times = new ArrayList<Times>();
        while (System.nanoTime() < end) {
            times.add(asked(System.nanoTime()));
        }
        System.out.printf(
                "to warm up, one after another: %d, the last hundred took %.1f ms each%n",
                times.size(),
                times.subList(Math.max(0, times.size() - 100), times.size()).stream()
                        .mapToDouble(Times::both)
                        .average()
                        .orElseThrow());
    }

    /** In milliseconds, the quickest first. */
    private double[] measured(int seconds, int aSecond) throws InterruptedException {
        var before = serving.processor();
        var times = during(seconds, aSecond);
        print(times);
        System.out.printf(
                "%.1f ms of the program's processor time for each%n",
                millis(serving.processor().minus(before).toNanos()) / times.size());
        return times.stream().mapToDouble(Times::both).sorted().toArray();
    }

    private List<Times> during(int seconds, int aSecond) throws InterruptedException {
        int all = seconds * aSecond;
        var times = new Times[all];
        var next = new AtomicInteger();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            pool.execute(() -> {
                for (int number = next.getAndIncrement(); number < all; number = next.getAndIncrement()) {
                    times[number] = asked(start + number * (1_000_000_000L / aSecond));
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MINUTES);
        return List.of(times);
    }

    private Times asked(long due) {
        int code = codes.getAndIncrement();
        var branch = "ZZ%07d".formatted(code % branches);
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        int fact = post("/api/v1/submissions", row(branch, code), 201);
        long stored = System.nanoTime();
        int explanation = post(
                "/api/v1/assessments",
                "{\"organisation\":\"%s\",\"year\":%d,\"dryRun\":%s}".formatted(branch, Federation.YEAR, dry),
                dry ? 200 : 201);
        return new Times(
                millis(stored - due),
                millis(System.nanoTime() - stored),
                millis(System.nanoTime() - due),
                fact > 0 && explanation > AN_EXPLANATION);
    }

    /** Bytes of the answer; -1 if it is not what it should be. Takes as little as it can of the processors, which are the program's too. */
    private int post(String path, String json, int expected) {
        try {
            var to = (HttpURLConnection) URI.create("http://127.0.0.1:" + serving.port() + path)
                    .toURL()
                    .openConnection();
            to.setDoOutput(true);
            to.setRequestProperty("Authorization", "Bearer " + token);
            to.setRequestProperty("Content-Type", "application/json");
            to.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
            if (to.getResponseCode() != expected) {
                return -1;
            }
            try (var body = to.getInputStream()) {
                return body.readAllBytes().length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String branch, int code) {
        return """
                {"ledgers":{"活动":[{"党组织":"%s","编号":"NEW%d","活动类型":"党员大会","召开日期":"%s","应到":20,"实到":18,"主题":"学习","内容摘要":"%d"}]}}""".formatted(branch, code, IN_SUMMER.plusDays(code % 170), code);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static void print(List<Times> times) {
        print("fact in", times.stream().mapToDouble(Times::in).toArray());
        print("explanation out", times.stream().mapToDouble(Times::out).toArray());
        print("both", times.stream().mapToDouble(Times::both).toArray());
        System.out.printf(
                "%d requests, %d not answered as they should be%n",
                times.size(), times.stream().filter(it -> !it.ok).count());
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        var line = new ArrayList<>(List.of(what));
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            line.add("%.1f".formatted(millis[(int) (millis.length * share)]));
        }
        line.add("%.1f".formatted(millis[millis.length - 1]));
        System.out.println(String.join(" | ", line));
    }

    /** In milliseconds: the fact (from when it was due), the explanation, both (from when the fact was due). */
    private record Times(double in, double out, double both, boolean ok) {}
}
