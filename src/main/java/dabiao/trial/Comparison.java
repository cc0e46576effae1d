package dabiao.trial;

import dabiao.assessment.Assessment;
import dabiao.assessment.Deduction;
import dabiao.assessment.Finding;
import dabiao.assessment.Flag;
import dabiao.assessment.StandardScore;
import dabiao.assessment.Status;
import dabiao.report.Sentences;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Concern;
import dabiao.rulebook.scenario.Expected;
import java.math.BigDecimal;
import java.util.List;

/** What a scenario expected beside what came. */
final class Comparison {

    private final Edition edition;
    private final Expected expected;
    private final Assessment assessment;
    private final Differences differences = new Differences();

    Comparison(Edition edition, Expected expected, Assessment assessment) {
        this.edition = edition;
        this.expected = expected;
        this.assessment = assessment;
    }

    /** One sentence for each difference; empty where all came as expected. */
    List<String> differences() {
        expected.criteria().forEach(this::compare);
        differences.number("得分", expected.score(), score());
        differences.text("星级", expected.star(), assessment.star().name());
        differences.list(
                "否决",
                expected.vetoes(),
                assessment.vetoes().stream().map(it -> it.veto().id()).toList());
        differences.list(
                "提示",
                expected.flags(),
                assessment.flags().stream().map(this::named).toList());
        return differences.sentences();
    }

    /** A standard that does not concern the organisation gives no findings, which is what 不适用 means. */
    private void compare(String id, Expected.Outcome outcome) {
        var found = assessment.finding(id);
        if (found.isEmpty() && Status.NOT_APPLICABLE.word().equals(outcome.status())) {
            return;
        }
        if (found.isEmpty()) {
            differences.add("指标 %s：没有结论".formatted(id));
            return;
        }
        var finding = found.get();
        int before = differences.size();
        differences.text(id + " 状态", outcome.status(), finding.status().word());
        differences.number(id + " 应有", outcome.owed(), finding.needed());
        differences.number(id + " 实有", outcome.had(), finding.had());
        differences.number(id + " 得分", outcome.points(), finding.points().earned());
        differences.number(id + " 扣分", outcome.deducted(), deducted(finding));
        var sentence = Sentences.of(edition.choices().title(), finding);
        if (outcome.sentence() != null && !sentence.contains(outcome.sentence())) {
            differences.add("%s 句子：应含“%s”".formatted(id, outcome.sentence()));
        }
        if (differences.size() > before) {
            differences.add("实际：" + sentence);
        }
    }

    private static BigDecimal deducted(Finding finding) {
        return finding.points().deductions().stream().map(Deduction::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By its id, or by id and 情形 where the scenario tells the cases of one id apart. */
    private String named(Flag flag) {
        var wanted = expected.flags();
        boolean apart = wanted != null && wanted.stream().anyMatch(it -> it.startsWith(flag.id() + Concern.CASE));
        return edition.concerns().stream()
                .filter(it -> apart && it.place().equals(flag.row()))
                .map(Concern::named)
                .findFirst()
                .orElse(flag.id());
    }

    /** The total where the edition gives stars, the standard's own score otherwise. */
    private BigDecimal score() {
        return edition.stars().isEmpty()
                ? assessment.standards().stream()
                        .filter(it -> it.standard().equals(edition.standard()))
                        .map(StandardScore::effective)
                        .findFirst()
                        .orElse(BigDecimal.ZERO)
                : assessment.score().effective();
    }
}
