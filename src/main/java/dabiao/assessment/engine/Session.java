package dabiao.assessment.engine;

import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Plan;
import dabiao.rulebook.row.Adjustment;
import java.util.Set;
import org.kie.api.runtime.KieSession;

/**
 * A Drools session that keeps the rows of a year's tables and takes in one stage of one assessment at a time. Not thread-safe; to be
 * dropped after any exception.
 */
final class Session implements AutoCloseable {

    private static final int MOST_FIRINGS = 100_000;

    private final KieSession session;

    /**
     * @param known standards whose criteria are not to be judged
     */
    Session(CompiledRules rules, Plan plan, Set<String> known) {
        session = rules.base().newKieSession();
        plan.editions().stream()
                .map(EditionPlan::edition)
                .filter(it -> !known.contains(it.standard()))
                .forEach(it -> it.measuringRows().forEach(session::insert));
        plan.leading()
                .values()
                .forEach(it -> insert(it, !known.contains(it.edition().standard())));
    }

    private void insert(EditionPlan plan, boolean judged) {
        if (judged) {
            plan.edition().criteria().forEach(session::insert);
            plan.edition().rows(Adjustment.class).forEach(session::insert);
        }
        plan.edition().stars().forEach(session::insert);
        plan.edition().vetoes().forEach(session::insert);
        plan.edition().concerns().forEach(session::insert);
    }

    /** Lets the rules of a stage speak: those that match the object that they report to. */
    void run(Object stage) {
        var handle = session.insert(stage);
        if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new IllegalStateException("Rules fired %d times without coming to an end.".formatted(MOST_FIRINGS));
        }
        session.delete(handle);
    }

    @Override
    public void close() {
        session.dispose();
    }
}
