package dabiao.bench.judging;

import dabiao.assessment.RuleReference;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieRuntime;
import org.kie.api.runtime.rule.EntryPoint;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;

/** The rule that speaks, where it is none of Drools: knows where the rule that it stands for is written, and nothing else. */
record Speaking(RuleReference reference) implements RuleContext {

    static RuleReference reference(RuleContext rule) {
        return ((Speaking) rule).reference;
    }

    @Override
    public Rule getRule() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Match getMatch() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FactHandle insertLogical(Object fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FactHandle insertLogical(EntryPoint entry, Object fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void blockMatch(Match match) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unblockAllMatches(Match match) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancelMatch(Match match) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KieRuntime getKieRuntime() {
        throw new UnsupportedOperationException();
    }

    @Override
    public KieRuntime getKnowledgeRuntime() {
        throw new UnsupportedOperationException();
    }
}
