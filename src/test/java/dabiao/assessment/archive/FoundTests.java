package dabiao.assessment.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.archive.Counted.Kind;
import dabiao.fact.Scope;
import dabiao.testing.Database;
import dabiao.testing.Server;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Findings are kept by status, come back in their order, and are found by criterion and status. */
class FoundTests {

    private static final Basis BASIS = new Basis(2023, LocalDate.of(2023, 12, 31), "f".repeat(64), 7);
    private static final long RUN = 5;

    /** More findings than one row holds. */
    private static final int MANY = 1_500;

    /** By organisation. */
    static final Map<String, List<FindingRow>> FOUND = Map.of(
            "ZB001",
            List.of(
                    row("SH-10", "MET", "2.5", "2.5"),
                    row("SH-1", "NOT_MET", "0", "10"),
                    row("JF-01", "MET", "0.0001", "66.66666"),
                    row("党课", "TO_BE_APPRAISED", "-3", "1E+2")),
            "ZB002",
            List.of(row("SH-1", "MET", "1", "1"), row("SH-10", "NOT_MET", "0", "1"), row("JF-01", "NO_DATA", "0", "1")),
            "ZB003",
            List.of(row("", StoredAssessment.FAILED, "0", "0")),
            "ZB004",
            List.of(row("SH-10", "NOT_APPLICABLE", "0", "0")),
            "ZB005",
            List.of(row("XSH-1", "MET", "1", "1"), row("sh-1", "MET", "1", "1"), row("A\t1\nB\\n", "MET", "1", "1")),
            "ZB006",
            List.of());

    @ParameterizedTest
    @EnumSource(Server.class)
    void findingsComeBackInTheirOrderWithTheSameNumbers(Server server) {
        var database = filled(server);
        var assessments = database.get(StoredAssessments.class);

        FOUND.forEach((organisation, found) -> {
            var head = assessments.find(organisation, BASIS).orElseThrow();
            assertThat(assessments.findings(head.id())).isEqualTo(found);
            assertThat(assessments.findings(head.id()).toString()).isEqualTo(found.toString());
        });
        assertThat(database.get(JdbcTemplate.class)
                        .queryForObject("select count(*) from `assessment_found`", Integer.class))
                .as("a row for each status")
                .isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatIsJudgedAgainLeavesNothingOfBefore(Server server) {
        var assessments = filled(server).get(StoredAssessments.class);
        var found = List.of(row("SH-1", "MET", "1", "1"));

        assessments.save(List.of(judged("ZB001", found)));

        var head = assessments.find("ZB001", BASIS).orElseThrow();
        assertThat(assessments.findings(head.id())).isEqualTo(found);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void listsFindWhoHasAFindingOfTheCriterionAndTheStatusTogether(Server server) {
        var jdbc = filled(server).get(JdbcTemplate.class);
        var criteria = List.of(
                List.<String>of(),
                List.of("SH-1"),
                List.of("SH-10"),
                List.of("SH"),
                List.of("0"),
                List.of("sh-1"),
                List.of("SH-1", "JF-01"),
                List.of("党课", "没有"),
                List.of(""),
                List.of("A\t1\nB\\n"));
        var statuses = List.of(
                List.<String>of(),
                List.of("MET"),
                List.of("met"),
                List.of("NOT_MET", "NO_DATA"),
                List.of(StoredAssessment.FAILED));

        for (var these : criteria) {
            for (var those : statuses) {
                var sought = new SoughtFindings(these, those);
                assertThat(codes(jdbc, "", sought)).as("%s", sought).isEqualTo(having(sought, true));
                assertThat(codes(jdbc, "not ", sought)).as("not %s", sought).isEqualTo(having(sought, false));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aCriterionIsNotFoundInOneThatBeginsLikeIt(Server server) {
        var assessments = filled(server).get(StoredAssessments.class);

        assertThat(codes(assessments, "SH-1", "MET")).containsExactly("ZB002");
        assertThat(codes(assessments, "SH-10", "MET")).containsExactly("ZB001");
        assertThat(codes(assessments, "SH-1", null)).containsExactly("ZB001", "ZB002");
        assertThat(codes(assessments, null, StoredAssessment.FAILED)).containsExactly("ZB003");
        assertThat(codes(assessments, null, "MET")).containsExactly("ZB001", "ZB002", "ZB005");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void whatIsLeftToPeopleComesByOrganisationInTheOrderOfTheFindings(Server server) {
        var assessments = filled(server).get(StoredAssessments.class);

        assertThat(assessments.leftToPeople(RUN, List.of("SH-1", "JF-01"), Scope.WHOLE))
                .extracting(it -> it.organisation() + " " + it.name() + " " + it.criterion() + " " + it.status() + " "
                        + it.earned() + "/" + it.full())
                .containsExactly(
                        "ZB001 ZB001支部 SH-1 NOT_MET 0/10",
                        "ZB001 ZB001支部 JF-01 MET 0.0001/66.6667",
                        "ZB001 ZB001支部 党课 TO_BE_APPRAISED -3/100",
                        "ZB002 ZB002支部 SH-1 MET 1/1",
                        "ZB002 ZB002支部 JF-01 NO_DATA 0/1");
        assertThat(assessments.leftToPeople(RUN, List.of(), Scope.WHOLE))
                .extracting(LeftToPeople::criterion)
                .containsExactly("党课");
        assertThat(assessments.leftToPeople(RUN, List.of("SH-1"), Scope.of(List.of("ZB002"))))
                .extracting(LeftToPeople::organisation)
                .containsExactly("ZB002");
        assertThat(assessments.leftToPeople(RUN + 1, List.of("SH-1"), Scope.WHOLE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aRunIsCountedByCriterionStatusAndStandard(Server server) {
        var counts = filled(server)
                .get(RunCounts.class)
                .count(RUN, Scope.WHOLE, Map.of("SH-1", "三会", "SH-10", "三会", "JF-01", "经费"));

        assertThat(counts)
                .contains(
                        new Counted(Kind.CRITERION, "SH-1", "", 2, 1),
                        new Counted(Kind.CRITERION, "SH-10", "", 2, 1),
                        new Counted(Kind.CRITERION, "JF-01", "", 2, 1),
                        new Counted(Kind.STATUS, "MET", "", 3, 0),
                        new Counted(Kind.STATUS, "NOT_MET", "", 2, 0),
                        new Counted(Kind.STANDARD, "三会", "", 2, 2),
                        new Counted(Kind.STANDARD, "经费", "", 2, 1))
                .noneMatch(it -> it.kind() == Kind.STATUS && it.name().equals(StoredAssessment.FAILED));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void veryManyFindingsAreToldInParts(Server server) {
        var database = Database.emptied(server);
        var assessments = database.get(StoredAssessments.class);
        var many = IntStream.range(0, MANY)
                .mapToObj(it -> row("指标-" + it, it % 7 == 0 ? "NOT_MET" : "MET", "1.25", "12.5"))
                .toList();

        assessments.save(List.of(judged("ZB001", many)));

        var head = assessments.find("ZB001", BASIS).orElseThrow();
        assertThat(assessments.findings(head.id())).isEqualTo(many);
        assertThat(codes(assessments, "指标-" + (MANY - 1), "MET")).containsExactly("ZB001");
        assertThat(database.get(JdbcTemplate.class)
                        .queryForList("select `part` from `assessment_found`", Integer.class))
                .contains(1);
    }

    private static Database filled(Server server) {
        var database = Database.emptied(server);
        database.get(StoredAssessments.class)
                .save(FOUND.entrySet().stream()
                        .map(it -> judged(it.getKey(), it.getValue()))
                        .toList());
        return database;
    }

    private static List<String> codes(JdbcTemplate jdbc, String not, SoughtFindings sought) {
        return jdbc.queryForList(
                "select a.`organisation` from `assessment` a where " + not + sought.sql("a.`id`")
                        + " order by a.`organisation`",
                String.class,
                sought.values().toArray());
    }

    private static List<String> codes(StoredAssessments assessments, String criterion, String status) {
        return assessments.page(Wanted.within(Scope.WHOLE).run(RUN).found(criterion, status), Cursor.START, 10).stream()
                .map(StoredAssessment::organisation)
                .toList();
    }

    private static List<String> having(SoughtFindings sought, boolean isWanted) {
        return FOUND.keySet().stream()
                .filter(it -> FOUND.get(it).stream().anyMatch(row -> isSought(row, sought)) == isWanted)
                .sorted()
                .toList();
    }

    private static boolean isSought(FindingRow row, SoughtFindings sought) {
        return (sought.criteria().isEmpty() || sought.criteria().contains(row.criterion()))
                && (sought.statuses().isEmpty() || sought.statuses().contains(row.status()));
    }

    static FindingRow row(String criterion, String status, String earned, String full) {
        return new FindingRow(criterion, status, new BigDecimal(earned), new BigDecimal(full));
    }

    private static Judged judged(String organisation, List<FindingRow> findings) {
        var points = new BigDecimal("71");
        var head = new StoredAssessment(
                0,
                null,
                organisation,
                organisation + "支部",
                BASIS,
                "0.1.0",
                new Marks(points, points, new BigDecimal("100")),
                3,
                "三星",
                false,
                "");
        return new Judged(head.ofRun(RUN), JsonText.of("{}"), findings, List.of());
    }
}
