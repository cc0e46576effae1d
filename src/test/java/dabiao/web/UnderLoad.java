package dabiao.web;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.audit.Chain;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.yearend.CloseYear;
import dabiao.yearend.Progress;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many people at once, for so many seconds: they read, hand in, and a run is under way. Run by hand with the number of people and
 * seconds it says how many requests failed, whether anything that was accepted is missing, and how the heap stands; a test runs it
 * with a few people for a few seconds.
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

    /** What came of it; times in milliseconds, heap in megabytes after a collection. */
    record Outcome(
            int people,
            int seconds,
            Map<Integer, Long> statuses,
            long median,
            long slowestOfHundred,
            long slowest,
            long accepted,
            long stored,
            Progress run,
            Optional<String> brokenTrail,
            List<Long> heap,
            List<String> failures) {}

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 120;
        print(during(Files.createTempDirectory("under-load"), people, seconds));
        System.exit(0);
    }

    /** On a database of its own in that folder. */
    static Outcome during(Path folder, int people, int seconds) throws InterruptedException {
        var url = "jdbc:h2:file:" + folder.resolve("dabiao")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=60000";
        try (var program =
                Program.at(url, "sa", "--dabiao.audit.key=" + folder.resolve("audit.key"), "--dabiao.reload=off")) {
            program.accept("", "organisations.csv", organisations());
            return new UnderLoad(program).run(people, seconds);
        }
    }

    private Outcome run(int people, int seconds) throws InterruptedException {
        var tokens = tokens();
        var heap = new ArrayList<>(List.of(heap()));
        var end = Instant.now().plusSeconds(seconds);
        var pool = Executors.newFixedThreadPool(people);
        for (int i = 0; i < people; i++) {
            int number = i;
            pool.execute(() -> person(number, tokens, end));
        }
        Thread.sleep(seconds * 100L);
        var run = program.get(CloseYear.class).start(2023, LocalDate.of(2024, 3, 31), "王");
        for (int i = 0; i < 4; i++) {
            Thread.sleep(seconds * 1_000L / 5);
            heap.add(heap());
        }
        pool.shutdown();
        pool.awaitTermination(5, TimeUnit.MINUTES);
        var ended = program.get(CloseYear.class).await(run.id()).orElseThrow();
        heap.add(heap());
        return outcome(people, seconds, ended, heap);
    }

    private Outcome outcome(int people, int seconds, Progress run, List<Long> heap) {
        var stored = program.get(JdbcTemplate.class).queryForObject("select count(*) from `activities`", Long.class);
        long[] sorted = micros.stream().mapToLong(it -> it / 1_000).sorted().toArray();
        var counts = new TreeMap<Integer, Long>();
        statuses.forEach((status, count) -> counts.put(status, count.get()));
        return new Outcome(
                people,
                seconds,
                counts,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1],
                accepted.get(),
                stored == null ? 0 : stored,
                run,
                program.get(Chain.class).firstBreak().map(Object::toString),
                heap,
                failures.stream().limit(5).toList());
    }

    private static void print(Outcome it) {
        System.out.println("%d people, %d s: by status %s".formatted(it.people, it.seconds, it.statuses));
        System.out.println(
                "Milliseconds: median %d, 99 %% %d, most %d".formatted(it.median, it.slowestOfHundred, it.slowest));
        System.out.println(
                "Accepted %d, stored %d, lost %d".formatted(it.accepted, it.stored, it.accepted - it.stored));
        System.out.println("Run: %d of %d, %s".formatted(it.run.done(), it.run.total(), it.run.status()));
        System.out.println("Audit trail: " + it.brokenTrail.orElse("whole"));
        System.out.println("Heap after collection, before, at four times and after, MB: " + it.heap);
        it.failures.forEach(one -> System.out.println(one.substring(0, Math.min(300, one.length()))));
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
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static String organisations() {
        return "编号,名称,类型,成立日期\n"
                + IntStream.range(0, BRANCHES)
                        .mapToObj("ZB%1$04d,第%1$d支部,党支部,2015-06-01\n"::formatted)
                        .collect(Collectors.joining());
    }
}
