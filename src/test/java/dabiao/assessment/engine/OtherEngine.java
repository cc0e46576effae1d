package dabiao.assessment.engine;

import dabiao.assessment.Assessment;
import dabiao.assessment.Known;
import dabiao.assessment.RuleReference;
import dabiao.assessment.measure.Facts;
import dabiao.assessment.measure.Plan;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kie.api.runtime.rule.RuleContext;

/** The program's own course of an outline, with another engine to hear its stages. */
public record OtherEngine(Consumer<Object> stages, Function<RuleContext, RuleReference> reference) {

    public Assessment outline(Plan plan, Facts facts) {
        return new Course(plan, facts, new Course.Hearing(stages, reference), new Course.Wanted(Known.NOTHING, null))
                .run();
    }
}
