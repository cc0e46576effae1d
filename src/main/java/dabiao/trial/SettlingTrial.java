package dabiao.trial;

import dabiao.assessment.Assessor;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.scenario.Across.OfUnit;
import dabiao.rulebook.scenario.Scenario;
import dabiao.rulebook.scenario.Unit;
import dabiao.rulebook.scenario.Unit.Given;
import dabiao.yearend.settle.Entrant;
import dabiao.yearend.settle.FirstResult;
import dabiao.yearend.settle.Move;
import dabiao.yearend.settle.Settled;
import dabiao.yearend.settle.Settlement;
import dabiao.yearend.settle.Settling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settles the stars of the organisations of one scenario and compares how each of them stands. */
final class SettlingTrial {

    private final Assessor assessor;
    private final Edition edition;
    private final Scenario scenario;
    private final Differences differences = new Differences();

    SettlingTrial(Assessor assessor, Edition edition, Scenario scenario) {
        this.assessor = assessor;
        this.edition = edition;
        this.scenario = scenario;
    }

    /**
     * @param dossiers one for each of the scenario's organisations, in its order
     */
    List<String> differences(List<Dossier> dossiers) {
        var settling = Settling.of(assessor.rulebook(), scenario.year());
        if (settling.isEmpty()) {
            return List.of("%d 年没有标准评定星级".formatted(scenario.year()));
        }
        var settlement = settling.get().settle(entrants(settling.get(), dossiers), lastStars());
        var across = scenario.expected().across();
        across.units().forEach((code, expected) -> compare(code, expected, settlement));
        differences.yes("可公布", across.publishable(), settlement.publishable());
        return differences.sentences();
    }

    private List<Entrant> entrants(Settling settling, List<Dossier> dossiers) {
        var entrants = new ArrayList<Entrant>();
        for (int i = 0; i < dossiers.size(); i++) {
            entrant(settling, scenario.units().get(i), dossiers.get(i)).ifPresent(entrants::add);
        }
        return entrants;
    }

    private Optional<Entrant> entrant(Settling settling, Unit unit, Dossier dossier) {
        var decisions = dossier.all(Decision.class);
        var given = unit.given();
        return given == null
                ? settling.entrant(assessor.assess(dossier, scenario.asOf()), decisions)
                : Optional.of(settling.entrant(stated(given, dossier, decisions)));
    }

    private static FirstResult stated(Given given, Dossier dossier, List<Decision> decisions) {
        return new FirstResult(
                dossier.organisation(),
                given.raw(),
                given.score(),
                Set.copyOf(given.vetoes()),
                Set.copyOf(given.missed()),
                given.ties(),
                given.averages(),
                decisions);
    }

    /** 不定星 is level 0, which is not the same as having had nothing the year before. */
    private Map<String, Integer> lastStars() {
        var last = new HashMap<String, Integer>();
        for (Unit unit : scenario.units()) {
            if (!unit.lastStar().isEmpty()) {
                last.put(unit.code(), level(unit.lastStar()));
            }
        }
        return last;
    }

    private int level(String name) {
        return edition.stars().stream()
                .filter(it -> it.name().equals(name))
                .mapToInt(Star::level)
                .findFirst()
                .orElse(0);
    }

    private void compare(String code, OfUnit expected, Settlement settlement) {
        var found = settlement.of(code).orElse(null);
        if (found == null) {
            differences.add("单位 %s：没有参加评定".formatted(code));
            return;
        }
        int before = differences.size();
        compare("单位 " + code + " ", expected, found);
        if (differences.size() > before) {
            differences.add("实际：%s，得分 %s，%s".formatted(found.star().name(), plain(found.score()), reasons(found)));
        }
    }

    private void compare(String what, OfUnit expected, Settled found) {
        differences.text(what + "星级", expected.star(), found.star().name());
        differences.number(what + "得分", expected.score(), found.score());
        differences.number(what + "名次", expected.rank(), BigDecimal.valueOf(found.rank()));
        differences.ordered(
                what + "变动",
                expected.moves(),
                found.moves().stream().map(Move::step).toList());
        differences.yes(what + "暂定", expected.provisional(), found.star().provisional());
        differences.contains(what + "理由", expected.reasons(), reasons(found));
    }

    private static String reasons(Settled found) {
        return String.join("；", found.star().reasons());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
