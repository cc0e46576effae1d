package dabiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Dossier;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each stage is heard alone: what rules report to in one of them never meets what they report to in another. */
class StagesTests {

    private static final List<Dossier> DOSSIERS =
            Shipped.dossiers().stream().filter(it -> it.year() == 2023).limit(4).toList();

    /** It would count every row a second time, which is refused; with the second organisation, were anything left of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"Checklists", "Scores", "Rating", "Flags"})
    void aRuleThatAsksForTwoOfThemIsNeverHeard(String other) {
        var rule = "rule \"两个阶段\" when $row : Frequency() $m : Measures() $o : %s() then $m.count(drools, $row); end\n"
                .formatted(other);

        assertThat(said(with(rule))).isEqualTo(said(Shipped.RULEBOOK));
    }

    private static List<String> said(Rulebook rulebook) {
        var assessor = Assessor.of(rulebook);
        return DOSSIERS.stream()
                .map(it -> assessor.assess(it, LocalDate.of(2024, 3, 31)))
                .map(it -> it.findings() + " " + it.score() + " " + it.star() + " " + it.flags())
                .toList();
    }

    private static Rulebook with(String rule) {
        var shipped = Shipped.RULEBOOK;
        var all = Stream.concat(shipped.patterns().stream(), Stream.of(new RuleFile("patterns/x.drl", rule)));
        return new Rulebook("x" + rule.hashCode(), shipped.vocabulary(), all.toList(), shipped.editions());
    }
}
