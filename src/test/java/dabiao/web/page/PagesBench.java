package dabiao.web.page;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Reply;
import dabiao.yearend.CloseYear;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long pages take at county size: an H2 file with 3,000 branches copied from the sample, judged for two years, asked by a
 * program of its own over HTTP. Arguments: the file of the database (kept, and used again if it is there), branches, rounds.
 */
public final class PagesBench {

    private static final List<String> PAGES = List.of(
            "/",
            "/branches",
            "/branches?sort=worst",
            "/branches?sort=best&page=80",
            "/branches?sort=star",
            "/branches?sort=name",
            "/branches?q=市政",
            "/branches?star=五星",
            "/branches?criterion=SH-01&status=MISSED",
            "/branches?standard=sanhui-yike&met=no",
            "/branches?standard=sanhui-yike&met=yes&sort=best",
            "/branches?flag=DQ-01",
            "/branches?from=80&to=90",
            "/?unit=ZZ001",
            "/?year=2022",
            "/branches?severity=注意",
            "/branches/ZB007-0006",
            "/branches/ZB007-0006/criteria/SH-01",
            "/forms",
            "/ledgers",
            "/standards",
            "/standards/sanhui-yike/2022-01-01",
            "/standards/file?path=patterns/measuring.drl&line=4",
            "/standards/versions",
            "/branches/ZB007-0006/records/活动/HD23074",
            "/rankings",
            "/rankings?kind=干部",
            "/rankings/points?kind=班子&organisation=ZB007&code=ZB007-B",
            "/year-end",
            "/year-end/2",
            "/decisions",
            "/drafts",
            "/branches.csv",
            "/forms/summary.xlsx",
            "/forms/publicity.xlsx",
            "/forms/deductions.xlsx",
            "/forms/branches/ZB007-0006.xlsx",
            "/api/v1/assessments?year=2023&limit=50",
            "/api/v1/assessments?year=2023&criterion=SH-01&status=NOT_MET&limit=50",
            "/api/v1/flags?year=2023&limit=50");

    private PagesBench() {}

    public static void main(String[] args) throws java.io.IOException {
        var file = Path.of(args[0]).toAbsolutePath();
        int branches = args.length > 1 ? Integer.parseInt(args[1]) : 3_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        boolean fresh = !Files.exists(Path.of(file + ".mv.db"));
        var url = "jdbc:h2:file:" + file
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=60000";
        try (var program = Program.at(url, "sa", "--dabiao.audit.key=" + file + ".key")) {
            if (fresh) {
                fill(program, branches);
            }
            System.out.printf("database %d MB%n", Files.size(Path.of(file + ".mv.db")) >> 20);
            measure(program, rounds);
        }
    }

    private static void measure(Program program, int rounds) {
        var branch = program.as(new Rights(Role.CLERK, "ZB007-0006"));
        for (String page : args()) {
            print(page, program, rounds);
        }
        print("/", branch, rounds);
        print("/branches", branch, rounds);
    }

    private static List<String> args() {
        var only = System.getProperty("pages");
        return only == null ? PAGES : List.of(only.split(" "));
    }

    private static void print(String page, Program program, int rounds) {
        long first = millis(page, program);
        int times = first > 5_000 ? 1 : rounds;
        var all = IntStream.range(0, times)
                .mapToLong(it -> millis(page, program))
                .sorted()
                .toArray();
        System.out.printf(
                "%-75s first %6d  median %6d  p95 %6d  most %6d ms%n",
                page,
                first,
                all[times / 2],
                all[times * 95 / 100],
                LongStream.of(all).max().orElse(0));
    }

    private static long millis(String page, Program program) {
        long start = System.nanoTime();
        Reply reply = program.get(encoded(page));
        if (reply.status() != 200) {
            System.out.println(page + " answered " + reply.status());
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String encoded(String page) {
        return page.chars()
                .mapToObj(it -> it < 128
                        ? String.valueOf((char) it)
                        : java.net.URLEncoder.encode(
                                String.valueOf((char) it), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static void fill(Program program, int branches) {
        program.withSample();
        var organisations = new java.util.ArrayList<String>();
        program.get(Organisations.class)
                .forEach(program.get(dabiao.fact.FactStore.class).newestBatch(), Scope.WHOLE, it -> {
                    if (it.kind().equals("党支部")) {
                        organisations.add(it.code());
                    }
                });
        var jdbc = program.get(JdbcTemplate.class);
        jdbc.execute("create local temporary table copies (n varchar(8) primary key, sample varchar(64))");
        for (int i = 0; i < branches; i++) {
            jdbc.update(
                    "insert into copies values (?, ?)",
                    "%04d".formatted(i),
                    organisations.get(i % organisations.size()));
        }
        for (String table : List.of(
                "organisations",
                "bodies",
                "members",
                "tenures",
                "activities",
                "money",
                "dues",
                "points",
                "documents",
                "appraisals",
                "problems",
                "awards",
                "decisions",
                "steps",
                "claims",
                "submission_organisation")) {
            copy(jdbc, table);
        }
        var closeYear = program.get(CloseYear.class);
        for (int year : List.of(2022, 2023)) {
            long start = System.nanoTime();
            var progress = closeYear.start(year, CloseYear.usualDay(year), "测试");
            System.out.println(closeYear.await(progress.id()));
            System.out.printf("%d judged in %d s%n", year, (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private static void copy(JdbcTemplate jdbc, String table) {
        var columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ? order by ordinal_position",
                String.class,
                table);
        var code = table.equals("organisations") ? "code" : "organisation";
        var from = columns.stream()
                .map(it -> it.equals(code) ? "concat(t.`" + it + "`, '-', c.n)" : "t.`" + it + "`")
                .collect(Collectors.joining(", "));
        int rows = jdbc.update("insert into `" + table + "` (`" + String.join("`, `", columns) + "`) select " + from
                + " from copies c join `" + table + "` t on t.`" + code + "` = c.sample");
        System.out.printf("%s: %d rows%n", table, rows);
    }
}
