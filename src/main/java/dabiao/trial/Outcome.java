package dabiao.trial;

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
