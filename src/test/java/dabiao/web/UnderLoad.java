package dabiao.web;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.fact.FactStore;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.yearend.CloseYear;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many people at once, for so many seconds: they read, hand in, and a run is under way. Not a test; run it by hand with the number of
 * people and seconds. Says how many requests failed, whether anything that was accepted is missing, and how the heap stands.
 */
final class UnderLoad {

    private static final int BRANCHES = 1000;

    private final Program program;
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong accepted = new AtomicLong();

    private UnderLoad(Program program) {
        this.program = program;
    }

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 120;
        var folder = Files.createTempDirectory("under-load");
        var url = "jdbc:h2:file:" + folder.resolve("dabiao")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=60000";
        try (var program =
                Program.at(url, "sa", "--dabiao.audit.key=" + folder.resolve("audit.key"), "--dabiao.reload=off")) {
            program.accept("", "organisations.csv", organisations());
            new UnderLoad(program).run(people, seconds);
        }
        System.exit(0);
    }

    private void run(int people, int seconds) throws InterruptedException {
        var tokens = tokens();
        long heapBefore = heap();
        var end = Instant.now().plusSeconds(seconds);
        var pool = Executors.newFixedThreadPool(people);
        for (int i = 0; i < people; i++) {
            int number = i;
            pool.execute(() -> person(number, tokens, end));
        }
        Thread.sleep(2_000);
        var run = program.get(CloseYear.class).start(2023, LocalDate.of(2024, 3, 31), "王");
        for (int i = 0; i < 4; i++) {
            Thread.sleep(seconds * 1_000L / 5);
            System.out.println("Heap after GC: %d MB; run: %s"
                    .formatted(
                            heap() >> 20,
                            program.get(CloseYear.class)
                                    .progress(run.id())
                                    .map(it -> it.done() + " " + it.status())
                                    .orElse("")));
        }
        pool.shutdown();
        pool.awaitTermination(5, TimeUnit.MINUTES);
        report(people, seconds, heapBefore);
    }

    private void person(int number, String[] tokens, Instant end) {
        var asking = program.asNobody();
        var branch = "ZB%04d".formatted(number % BRANCHES);
        var headers =
                Map.of("Authorization", "Bearer " + tokens[number % tokens.length], "Content-Type", "application/json");
        for (int turn = 0; Instant.now().isBefore(end); turn++) {
            switch (turn % 10) {
                case 0 -> handIn(asking, headers, branch, number, turn);
                case 1 ->
                    asked(
                            asking,
                            "POST",
                            "/api/v1/assessments",
                            "{\"organisation\":\"%s\",\"year\":2023,\"dryRun\":true}".formatted(branch),
                            headers);
                case 2, 3 -> asked(asking, "GET", "/api/v1/organisations/" + branch, "", headers);
                case 4, 5 -> asked(asking, "GET", "/api/v1/assessments?year=2023&limit=20", "", headers);
                case 6 -> asked(asking, "GET", "/api/v1/organisations/" + branch + "/facts?year=2023", "", headers);
                case 7 -> asked(asking, "GET", "/branches", "", headers);
                default -> asked(asking, "GET", "/api/v1/submissions?limit=20", "", headers);
            }
        }
    }

    private void handIn(Program asking, Map<String, String> headers, String branch, int number, int turn) {
        var row =
                "{\"ledgers\":{\"活动\":[{\"党组织\":\"%s\",\"编号\":\"HD%dT%d\",\"活动类型\":\"党员大会\",\"召开日期\":\"2023-02-05\"}]}}"
                        .formatted(branch, number, turn);
        if (asked(asking, "POST", "/api/v1/submissions", row, headers) == 201) {
            accepted.incrementAndGet();
        }
    }

    private int asked(Program asking, String method, String path, String body, Map<String, String> headers) {
        long started = System.nanoTime();
        try {
            Reply reply = asking.send(method, path, body, headers);
            micros.add((System.nanoTime() - started) / 1_000);
            statuses.computeIfAbsent(reply.status(), it -> new AtomicLong()).incrementAndGet();
            if (reply.status() >= 400) {
                failures.add(reply.status() + " " + method + " " + path + " " + reply.body());
            }
            return reply.status();
        } catch (IllegalStateException e) {
            statuses.computeIfAbsent(0, it -> new AtomicLong()).incrementAndGet();
            failures.add(method + " " + path + " " + e);
            return 0;
        }
    }

    private void report(int people, int seconds, long heapBefore) {
        var jdbc = program.get(JdbcTemplate.class);
        long stored = jdbc.queryForObject("select count(*) from `activities`", Long.class);
        long[] sorted = micros.stream().mapToLong(it -> it).sorted().toArray();
        System.out.println(
                "%d people, %d s: %d requests, by status %s".formatted(people, seconds, sorted.length, statuses));
        System.out.println("Milliseconds: median %d, 99 %% %d, most %d"
                .formatted(
                        sorted[sorted.length / 2] / 1000,
                        sorted[sorted.length * 99 / 100] / 1000,
                        sorted[sorted.length - 1] / 1000));
        System.out.println("Accepted %d, stored %d, lost %d; newest batch %d"
                .formatted(
                        accepted.get(),
                        stored,
                        accepted.get() - stored,
                        program.get(FactStore.class).newestBatch()));
        System.out.println("Audit trail: "
                + program.get(dabiao.audit.Chain.class)
                        .firstBreak()
                        .map(Object::toString)
                        .orElse("whole"));
        System.out.println("Heap after GC: before %d MB, after %d MB".formatted(heapBefore >> 20, heap() >> 20));
        failures.stream().limit(5).forEach(it -> System.out.println(it.substring(0, Math.min(300, it.length()))));
    }

    private String[] tokens() {
        return IntStream.range(0, 20)
                .mapToObj(it -> program.get(Tokens.class)
                        .issue(
                                "系统" + it,
                                new Rights(Role.OFFICE, ""),
                                LocalDate.now().plusDays(1),
                                "测试"))
                .toArray(String[]::new);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String organisations() {
        return "编号,名称,类型,成立日期\n"
                + IntStream.range(0, BRANCHES)
                        .mapToObj("ZB%1$04d,第%1$d支部,党支部,2015-06-01\n"::formatted)
                        .collect(Collectors.joining());
    }
}
