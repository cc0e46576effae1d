package dabiao.bench;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.assessment.archive.Cursor;
import dabiao.assessment.archive.StoredAssessment;
import dabiao.assessment.archive.StoredAssessments;
import dabiao.assessment.archive.StoredRun;
import dabiao.assessment.archive.StoredRuns;
import dabiao.assessment.archive.Wanted;
import dabiao.assessment.inforce.RulebookInForce;
import dabiao.fact.Award;
import dabiao.fact.FactStore;
import dabiao.fact.Scope;
import dabiao.fact.Submission;
import dabiao.seal.Digest;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.testing.Serving;
import dabiao.yearend.CloseYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * A year-end run on the MySQL-family server in a process that is killed again and again at moments of a fixed seed. After every kill,
 * and at the end, what is stored is compared with what an undisturbed run came to. Arguments: branches, kills, milliseconds
 * after the start of a run at which it is killed at the latest.
 */
public final class KilledRuns {

    private static final long SEED = 25;
    private static final int AT_ONCE = 100;
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 7, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    private final int branches;
    private final Path folder;
    private final int latest;
    private final String url = Server.MARIADB.url();
    private String token = "";
    private int handedIn;

    /**
     * @param latest milliseconds after the start of a run at which it is killed at the latest
     */
    KilledRuns(int branches, Path folder, int latest) {
        this.branches = branches;
        this.folder = folder;
        this.latest = latest;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var runs = new KilledRuns(
                Integer.parseInt(args[0]), Files.createTempDirectory("killed"), Integer.parseInt(args[2]));
        var lines = runs.kill(Integer.parseInt(args[1]));
        lines.forEach(System.out::println);
        long same = lines.stream().filter(it -> it.endsWith("same")).count() - 1;
        new Figure(
                        "killed at random moments of %s branches, the same afterwards, and at the end"
                                .formatted(args[0]),
                        args[1],
                        same + " of " + args[1])
                .tell();
        System.exit(0);
    }

    /** One line for each kill and one for the end; each ends with "same" where nothing stored differs and nothing is there twice. */
    List<String> kill(int kills) throws IOException, InterruptedException {
        var lines = new java.util.ArrayList<String>();
        var random = new Random(SEED);
        var undisturbed = undisturbed();
        try (var program = Program.at(url, Server.MARIADB.user(), key())) {
            fill(program);
            token = program.get(Tokens.class)
                    .issue("测算", new Rights(Role.OFFICE, ""), LocalDate.now().plusDays(1), "测算");
        }
        for (int kill = 1; kill <= kills; kill++) {
            int moment = killed(random);
            lines.add("kill %d, %d ms after the start of the run: %s".formatted(kill, moment, compared(undisturbed)));
        }
        try (var program = Program.at(url, Server.MARIADB.user(), key())) {
            var end = closed(program);
            lines.add("end: %s, %d judged: %s".formatted(end.status(), end.done(), compared(undisturbed)));
        }
        return lines;
    }

    private int killed(Random random) throws IOException, InterruptedException {
        try (var server = Serving.with(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + Server.MARIADB.user(),
                "--dabiao.reload=false",
                key())) {
            server.post(
                    "/api/v1/year-end-runs", "{\"year\":%d,\"asOf\":\"%s\"}".formatted(Federation.YEAR, DAY), token);
            int moment = random.nextInt(latest);
            Thread.sleep(moment);
            server.kill();
            return moment;
        }
    }

    private Map<String, String> undisturbed() {
        try (var program = Program.on(Server.MARIADB, key())) {
            fill(program);
            closed(program);
            return digests(program);
        }
    }

    private void fill(Program program) {
        Federation.like(program.get(RulebookInForce.class).assessor()).write(program.get(FactStore.class), branches);
    }

    private static dabiao.yearend.Progress closed(Program program) {
        var closeYear = program.get(CloseYear.class);
        return closeYear.await(closeYear.start(Federation.YEAR, DAY, "测算").id()).orElseThrow();
    }

    /** Where a run has come to its end, an award of long ago is handed in, so that the next kill meets a run again. */
    private String compared(Map<String, String> undisturbed) {
        try (var program = Program.at(url, Server.MARIADB.user(), key())) {
            var stored = digests(program);
            boolean same =
                    stored.entrySet().stream().allMatch(it -> it.getValue().equals(undisturbed.get(it.getKey())));
            if (stored.size() == undisturbed.size()) {
                var award = new Award("ZZ0000000", "JC" + ++handedIn, "表彰", "示例", null, null, LONG_AGO, null, null);
                program.get(FactStore.class)
                        .append(
                                Submission.received(LocalDateTime.now(), "测算", "a%063d".formatted(handedIn), "测算"),
                                batch -> batch.fresh(award, 1));
            }
            return "%d of %d stored, %s".formatted(stored.size(), undisturbed.size(), same ? "same" : "different");
        }
    }

    /** Of the results of the newest run, by organisation; fails where one is there twice. */
    private static Map<String, String> digests(Program program) {
        var digests = new TreeMap<String, String>();
        for (StoredRun run : program.get(StoredRuns.class).findByAssessedYearOrderByIdDesc(Federation.YEAR).stream()
                .limit(1)
                .toList()) {
            var stored = program.get(StoredAssessments.class);
            var wanted = Wanted.within(Scope.WHOLE).run(Objects.requireNonNull(run.id()));
            var some = stored.page(wanted, Cursor.START, AT_ONCE);
            while (!some.isEmpty()) {
                var texts = stored.jsons(some);
                for (StoredAssessment it : some) {
                    var digest =
                            new Digest().with(texts.getOrDefault(it.id(), "")).hex();
                    if (digests.put(it.organisation(), digest) != null) {
                        throw new IllegalStateException(it.organisation() + " is there twice.");
                    }
                }
                some = stored.page(wanted, Cursor.behind(some.get(some.size() - 1)), AT_ONCE);
            }
        }
        return digests;
    }

    private String key() {
        return "--dabiao.audit.key=" + folder.resolve("audit.key");
    }
}
