package dabiao.trial;

import dabiao.assessment.Assessment;
import dabiao.assessment.Deduction;
import dabiao.assessment.Finding;
import dabiao.assessment.Flag;
import dabiao.assessment.StandardScore;
import dabiao.assessment.Status;
import dabiao.report.Sentences;
import dabiao.rulebook.Edition;
import dabiao.rulebook.scenario.Expected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a scenario expected beside what came. */
final class Comparison {

    private final Edition edition;
    private final Expected expected;
    private final Assessment assessment;
    private final List<String> differences = new ArrayList<>();

    Comparison(Edition edition, Expected expected, Assessment assessment) {
        this.edition = edition;
        this.expected = expected;
        this.assessment = assessment;
    }

    /** One sentence for each difference; empty where all came as expected. */
    List<String> differences() {
        expected.criteria().forEach(this::compare);
        number("得分", expected.score(), score());
        text("星级", expected.star(), assessment.star().name());
        list(
                "否决",
                expected.vetoes(),
                assessment.vetoes().stream().map(it -> it.veto().id()).toList());
        list(
                "提示",
                expected.flags(),
                assessment.flags().stream().map(Flag::id).distinct().toList());
        return differences;
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
        text(id + " 状态", outcome.status(), finding.status().word());
        number(id + " 应有", outcome.owed(), finding.needed());
        number(id + " 实有", outcome.had(), finding.had());
        number(id + " 得分", outcome.points(), finding.points().earned());
        number(id + " 扣分", outcome.deducted(), deducted(finding));
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

    private void number(String what, @Nullable BigDecimal wanted, BigDecimal came) {
        if (wanted != null && wanted.compareTo(came) != 0) {
            differences.add("%s：应为 %s，实际 %s"
                    .formatted(
                            what,
                            wanted.toPlainString(),
                            came.stripTrailingZeros().toPlainString()));
        }
    }

    private void text(String what, @Nullable String wanted, String came) {
        if (wanted != null && !wanted.equals(came)) {
            differences.add("%s：应为 %s，实际 %s".formatted(what, wanted, came));
        }
    }

    private void list(String what, @Nullable List<String> wanted, List<String> came) {
        var sorted = came.stream().distinct().sorted().toList();
        if (wanted != null && !Objects.equals(wanted.stream().sorted().toList(), sorted)) {
            differences.add("%s：应为 %s，实际 %s".formatted(what, wanted, sorted));
        }
    }
}
