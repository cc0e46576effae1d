package dabiao.assessment.engine;

import dabiao.assessment.RuleReference;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Plan;
import dabiao.rulebook.row.Adjustment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a year's tables, kept in Drools, where one stage of one assessment after another is heard. Not thread-safe; to be dropped
 * after any exception.
 */
final class Session implements AutoCloseable {

    private final CompiledRules rules;
    private final List<Object> rows = new ArrayList<>();
    private final Watch watch;
    private final Map<Class<?>, StageSession> stages = new HashMap<>();
    private volatile @Nullable StageSession running;

    /**
     * @param known standards whose criteria are not to be judged
     */
    Session(CompiledRules rules, Plan plan, Set<String> known) {
        this.rules = rules;
        watch = new Watch(rules, Pulse::seconds);
        plan.editions().stream()
                .map(EditionPlan::edition)
                .filter(it -> !known.contains(it.standard()))
                .forEach(it -> rows.addAll(it.measuringRows()));
        plan.leading()
                .values()
                .forEach(it -> add(it, !known.contains(it.edition().standard())));
    }

    private void add(EditionPlan plan, boolean judged) {
        if (judged) {
            rows.addAll(plan.edition().criteria());
            rows.addAll(plan.edition().rows(Adjustment.class));
        }
        rows.addAll(plan.edition().stars());
        rows.addAll(plan.edition().vetoes());
        rows.addAll(plan.edition().concerns());
    }

    /** Another organisation is assessed. */
    void begin() {
        watch.organisation();
    }

    /** Lets the rules of a stage speak. */
    void run(Object stage) {
        var session = stages.computeIfAbsent(stage.getClass(), it -> new StageSession(rules, rows, watch));
        running = session;
        session.run(stage);
        running = null;
    }

    /** The rule whose turn it is, when asked by another thread. */
    Optional<RuleReference> speaking() {
        var session = running;
        return session == null ? Optional.empty() : session.speaking();
    }

    @Override
    public void close() {
        running = null;
        stages.values().forEach(StageSession::close);
    }
}
