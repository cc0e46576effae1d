package dabiao.assessment.engine;

import java.util.List;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** A rule about to fire. */
record FiringOf(Rule rule) implements Match {

    @Override
    public Rule getRule() {
        return rule;
    }

    @Override
    public List<? extends FactHandle> getFactHandles() {
        return List.of();
    }

    @Override
    public List<Object> getObjects() {
        return List.of();
    }

    @Override
    public List<String> getDeclarationIds() {
        return List.of();
    }

    @Override
    public Object getDeclarationValue(String id) {
        return id;
    }

    @Override
    public int getSalience() {
        return 0;
    }
}
