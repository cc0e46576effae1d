package dabiao.assessment.engine;

import dabiao.assessment.RuleReference;
import java.util.List;
import java.util.Optional;
import org.drools.core.common.InternalAgenda;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A Drools session for one of the stages. The rows of the tables stay; what the rules report to stays until that of the next organisation
 * takes its place, which costs Drools half of what taking out and putting in do. That of another stage never comes in here, so that
 * rules cannot tell the first organisation from a later one.
 */
final class StageSession {

    /**
     * A rule only reports, and the gate lets none have attributes that put it before or in the place of others: no firing brings about or
     * takes away another, so that Drools need not look after each.
     */
    private static final KieSessionConfiguration BY_ONE_THREAD =
            KieServices.get().newKieSessionConfiguration();

    static {
        BY_ONE_THREAD.setOption(ThreadSafeOption.NO);
        BY_ONE_THREAD.setOption(DirectFiringOption.YES);
    }

    private final CompiledRules rules;
    private final KieSession session;
    private final Watch watch;
    private @Nullable FactHandle place;

    StageSession(CompiledRules rules, List<?> rows, Watch watch) {
        this.rules = rules;
        this.watch = watch;
        session = rules.base().newKieSession(BY_ONE_THREAD, null);
        rows.forEach(session::insert);
    }

    /** Lets the rules of the stage speak: those that match the object that they report to. */
    void run(Object stage) {
        if (place == null) {
            place = session.insert(stage);
        } else {
            session.update(place, stage);
        }
        watch.stage(session.getFactCount());
        session.fireAllRules(watch);
    }

    /** The rule whose turn it is, when asked by another thread; a guess, since nobody waits for the answer. */
    Optional<RuleReference> speaking() {
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

    void close() {
        session.dispose();
    }
}
