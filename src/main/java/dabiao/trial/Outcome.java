package dabiao.trial;

import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.rulebook.scenario.Scenario;
import dabiao.table.Worded;
import java.util.List;

/**
 * How one scenario came out.
 *
 * @param edition the edition whose scenarios.yaml it stands in
 * @param differences what was expected and what came instead, in Chinese; empty when it passed
 */
public record Outcome(String edition, Scenario scenario, State state, List<String> differences) {

    public Outcome {
        differences = List.copyOf(differences);
    }

    /** What is wrong, at the scenario's place; nothing where it passed or was skipped. */
    public List<Problem> problems() {
        if (state == State.PASS || state == State.SKIP) {
            return List.of();
        }
        var place = Place.line(scenario.place().file(), scenario.place().line());
        var what = "情景“%s”%s：%s。"
                .formatted(
                        scenario.name(),
                        state.word(),
                        String.join("；", differences).replaceAll("。$", ""));
        return List.of(Problem.error("R505", place, what, "请改正规则，或者把期望改成新的结论。"));
    }

    /** 通过, 不符, 出错 (its facts are no facts), or 跳过 (the edition does not judge that year). */
    public enum State implements Worded {
        PASS("通过"),
        FAIL("不符"),
        ERROR("出错"),
        SKIP("跳过");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }
}
