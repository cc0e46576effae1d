package dabiao.yearend.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.assessment.Flag;
import dabiao.fact.Activity;
import dabiao.fact.Dossier;
import dabiao.fact.Organisation;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.RulesFolder;
import dabiao.table.Layout;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcrossOrganisationsTests {

    private static final String MINUTES = "支部书记传达上级会议精神，党员结合岗位逐一谈了体会，会议议定下月走访安排。";
    private static final Rulebook RULES = RulesFolder.read(Path.of("rules"), new Problems());

    @Test
    void theSameMinutesInTwoBranchesAreToldToBoth() {
        var one = dossier("ZB1", meeting("ZB1", Map.of("内容摘要", MINUTES)));
        var other = dossier("ZB2", meeting("ZB2", Map.of("内容摘要", MINUTES)));
        var third = dossier("ZB3", meeting("ZB3", Map.of("内容摘要", "研究党费收缴、预备党员转正等三项事宜，通过了有关决议。")));

        var found = found(List.of(one, other, third));

        assertThat(found.organisations()).containsExactly("ZB1", "ZB2");
        assertThat(found.flags(third)).isEmpty();
        assertThat(found.flags(one)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("DQ-08");
            assertThat(it.sentence()).contains("建议核对", "ZB2");
        });
    }

    @Test
    void onePersonAtTwoMeetingsAtOnceIsToldToBoth() {
        var one = dossier("ZB1", at("ZB1", "09:00", "11:00"));
        var other = dossier("ZB2", at("ZB2", "10:59", "12:00"));

        var found = found(List.of(one, other));

        assertThat(found.flags(one)).extracting(Flag::id).containsExactly("DQ-16");
        assertThat(found.flags(other)).extracting(Flag::id).containsExactly("DQ-16");
    }

    @Test
    void aMeetingMayBeginWhenTheOtherEnds() {
        var found = found(
                List.of(dossier("ZB1", at("ZB1", "09:00", "11:00")), dossier("ZB2", at("ZB2", "11:00", "12:00"))));

        assertThat(found.organisations()).isEmpty();
    }

    /** {@code "Aa".hashCode()} is {@code "BB".hashCode()}. */
    @Test
    void twoPeopleWhoseCodesAreEasilyMixedUpAreNotOne() {
        var cells = Map.of("开始时间", "09:00", "结束时间", "11:00");
        var one = new HashMap<>(cells);
        one.put("参加人员", "DYAa");
        var other = new HashMap<>(cells);
        other.put("参加人员", "DYBB");

        assertThat(found(List.of(dossier("ZB1", meeting("ZB1", one)), dossier("ZB2", meeting("ZB2", other))))
                        .organisations())
                .isEmpty();
    }

    @Test
    void amongManyPeopleTheOneInTwoPlacesIsFoundAndNamed() {
        var dossiers = new ArrayList<Dossier>();
        for (int i = 0; i < 300; i++) {
            var cells = Map.of("参加人员", "DY" + (i == 299 ? 7 : i) + "；DZ" + i, "开始时间", "09:00", "结束时间", "11:00");
            dossiers.add(dossier("ZB" + i, meeting("ZB" + i, cells)));
        }

        var found = found(dossiers);

        assertThat(found.organisations()).containsExactly("ZB299", "ZB7");
        assertThat(found.flags(dossiers.get(7)))
                .singleElement()
                .satisfies(it -> assertThat(it.facts())
                        .singleElement()
                        .satisfies(fact ->
                                assertThat(fact.reason()).startsWith("DY7 同时参加").contains("ZB299")));
    }

    @Test
    void whatBranchesHoldTogetherIsNotTwoPlaces() {
        var cells = Map.of("标签", "共建", "参加人员", "DY1；DY2", "开始时间", "09:00", "结束时间", "11:00");

        assertThat(found(List.of(dossier("ZB1", meeting("ZB1", cells)), dossier("ZB2", meeting("ZB2", cells))))
                        .organisations())
                .isEmpty();
    }

    @Test
    void theOrderInWhichDossiersComeInDoesNotMatter() {
        var dossiers = new ArrayList<Dossier>();
        for (int i = 1; i <= 9; i++) {
            dossiers.add(dossier("ZB" + i, meeting("ZB" + i, Map.of("内容摘要", MINUTES + "第" + i % 2 + "次"))));
        }
        var reversed = new ArrayList<>(dossiers);
        Collections.reverse(reversed);

        var found = found(dossiers);
        var again = found(reversed);

        assertThat(dossiers)
                .allSatisfy(it -> assertThat(found.flags(it)).isNotEmpty().isEqualTo(again.flags(it)));
    }

    private static Found found(List<Dossier> dossiers) {
        var across = new AcrossOrganisations(RULES, 2023, LocalDate.of(2024, 3, 31));
        dossiers.forEach(across::add);
        return across.found();
    }

    private static Activity at(String branch, String from, String to) {
        return meeting(branch, Map.of("参加人员", "DY1；DY2", "开始时间", from, "结束时间", to));
    }

    private static Activity meeting(String branch, Map<String, String> some) {
        var cells = new HashMap<>(Map.of("党组织", branch, "编号", "HD1", "活动类型", "党员大会", "召开日期", "2023-03-01"));
        cells.putAll(some);
        return row(Layout.of(Activity.class), cells);
    }

    private static Dossier dossier(String branch, Activity... activities) {
        var organisation = row(
                Layout.of(Organisation.class), Map.of("编号", branch, "名称", branch, "类型", "党支部", "成立日期", "2000-01-01"));
        return Dossier.of(organisation, 2023, Arrays.asList(activities));
    }

    private static <T extends Record> T row(Layout<T> layout, Map<String, String> cells) {
        var problems = new Problems();
        var row = layout.row(cells, Place.of("test"), RULES.vocabulary(), problems);
        problems.refuseIfAny();
        return row.orElseThrow();
    }
}
