package dabiao.assessment.engine;

import dabiao.assessment.RuleReference;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Plan;
import dabiao.rulebook.row.Adjustment;
import java.util.Optional;
import java.util.Set;
import org.drools.core.common.InternalAgenda;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * A Drools session that keeps the rows of a year's tables and takes in one stage of one assessment at a time. Not thread-safe; to be
 * dropped after any exception.
 */
final class Session implements AutoCloseable {

    private static final KieSessionConfiguration BY_ONE_THREAD =
            KieServices.get().newKieSessionConfiguration();

    static {
        BY_ONE_THREAD.setOption(ThreadSafeOption.NO);
    }

    private final CompiledRules rules;
    private final KieSession session;
    private final Watch watch;
    private volatile boolean running;

    /**
     * @param known standards whose criteria are not to be judged
     */
    Session(CompiledRules rules, Plan plan, Set<String> known) {
        this.rules = rules;
        session = rules.base().newKieSession(BY_ONE_THREAD, null);
        watch = new Watch(rules, Pulse::seconds);
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

    /** Another organisation is assessed. */
    void begin() {
        watch.organisation();
    }

    /** Lets the rules of a stage speak: those that match the object that they report to. */
    void run(Object stage) {
        var handle = session.insert(stage);
        watch.stage(session.getFactCount());
        running = true;
        session.fireAllRules(watch);
        running = false;
        session.delete(handle);
    }

    /** The rule whose turn it is, when asked by another thread; a guess, since nobody waits for the answer. */
    Optional<RuleReference> speaking() {
        if (!running) {
            return Optional.empty();
        }
        try {
            var next = ((InternalAgenda) session.getAgenda())
                    .getAgendaGroupsManager()
                    .getMainAgendaGroup()
                    .peek();
            return Optional.ofNullable(next).map(it -> rules.reference(it.getRule()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        running = false;
        session.dispose();
    }
}
