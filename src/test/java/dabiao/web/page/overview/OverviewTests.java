package dabiao.web.page.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.fact.Scope;
import dabiao.testing.Program;
import dabiao.testing.Server;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import dabiao.yearend.CloseYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The figures of the overview, and the lists that they lead to. */
class OverviewTests {

    private static final int YEAR = 2023;
    private static final LocalDate MIDYEAR = LocalDate.of(YEAR, 9, 15);
    private static final Pattern TOTAL = Pattern.compile("共 <strong>(\\d+)</strong> 个党组织");

    private static Program program;

    @BeforeAll
    static void judge() {
        program = Program.on(Server.H2).withSample();
        var closeYear = program.get(CloseYear.class);
        closeYear.await(closeYear.start(YEAR, MIDYEAR, "王").id());
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void everyFigureLeadsToAsManyOrganisationsAsItSays() {
        var said = said(figures(null));

        assertThat(said).hasSizeGreaterThan(50);
        assertThat(listed(said)).isEqualTo(said);
    }

    @Test
    void whatIsDueInThirtyDaysLeadsToThoseWhoseDayItIs() {
        var dues = figures(null).dues();

        assertThat(dues).isNotEmpty().allSatisfy(it -> assertThat(it.until()).isBetween(MIDYEAR, MIDYEAR.plusDays(30)));
        assertThat(program.get(dues.get(0).link()).body())
                .contains("要在 " + dues.get(0).until() + " 前补办");
    }

    @Test
    void theChartOfMissesAddsThemUpFromTheMostCommonOne() {
        var drawn = JsonMapper.shared().readTree(new Charts(figures(null)).missed());
        var shares = new ArrayList<Integer>();
        drawn.get("cumulative").forEach(it -> shares.add(it.asInt()));

        assertThat(shares).isSorted().hasSameSizeAs(drawn.get("labels")).allMatch(it -> it > 0 && it <= 100);
        assertThat(program.get("/?year=2023").body()).contains("&quot;cumulative&quot;:[");
    }

    @Test
    void aUnitIsLookedAtWithAllBelowIt() {
        var whole = figures(null);
        var unit = figures("ZZ001");
        var said = said(unit);

        assertThat(unit.total()).isGreaterThan(1).isLessThan(whole.total());
        assertThat(said.keySet()).allMatch(it -> it.contains("unit=ZZ001"));
        assertThat(listed(said)).isEqualTo(said);
        assertThat(program.get("/?year=2023&unit=ZZ001").body())
                .contains("<option value=\"ZZ001\" selected=\"selected\">", "及下级</small>");
    }

    @Test
    void aUnitOutsideOnesScopeIsNotThere() {
        var superior = program.as(new Rights(Role.SUPERIOR, "ZZ001"));

        assertThat(superior.get("/?unit=ZZ001").status()).isEqualTo(200);
        assertThat(superior.get("/?unit=DW001").status()).isEqualTo(404);
        assertThat(superior.get("/branches?unit=ZZ002").status()).isEqualTo(404);
        assertThat(superior.get("/").body()).contains("value=\"ZZ001\"").doesNotContain("value=\"DW001\"", "ZZ002");
    }

    private static Figures figures(@Nullable String unit) {
        Chosen chosen = program.get(Results.class).chosen(YEAR);
        var part = program.get(Units.class).part(chosen.judged().batch(), Scope.WHOLE, unit);
        return program.get(ReadFigures.class).of(chosen.judged(), chosen.runId(), part);
    }

    private static Map<String, Long> said(Figures it) {
        var said = new LinkedHashMap<String, Long>();
        it.stars().forEach(bar -> said.put(bar.link(), bar.count()));
        it.scores().forEach(bar -> said.put(bar.link(), bar.count()));
        it.severities().forEach(bar -> said.put(bar.link(), bar.count()));
        it.standards().forEach(one -> {
            said.put(one.metLink(), one.met());
            said.put(one.missedLink(), one.missed());
        });
        it.missed().forEach(one -> said.put(one.link(), one.count()));
        it.flags().forEach(one -> said.put(one.link(), one.count()));
        it.dues().forEach(one -> said.put(one.link(), one.count()));
        return said;
    }

    private static Map<String, Long> listed(Map<String, Long> links) {
        var listed = new LinkedHashMap<String, Long>();
        links.keySet().forEach(it -> listed.put(it, total(program.get(it).body())));
        return listed;
    }

    private static long total(String page) {
        var total = TOTAL.matcher(page);
        return total.find() ? Long.parseLong(total.group(1)) : -1;
    }
}
