package dabiao.bench.judging;

import dabiao.assessment.Assessment;
import dabiao.assessment.engine.OtherEngine;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Facts;
import dabiao.assessment.measure.Plan;
import dabiao.fact.Dossier;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Adjustment;
import java.time.LocalDate;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;

/** The same rules, rows and stages, with Evrete instead of Drools to find out which rule speaks of which row. */
final class ByEvrete {

    private final Plan plan;
    private final Knowledge rules;
    private final Deque<StatefulSession> idle = new ConcurrentLinkedDeque<>();

    ByEvrete(Rulebook rulebook, int year) {
        var problems = new Problems();
        plan = new Plan(rulebook, year, problems);
        problems.refuseIfAny();
        rules = EvreteRules.of(rulebook.patterns());
    }

    /** Sessions keep the rows of the year's tables and are used again, as those of Drools are. */
    Assessment judge(Dossier dossier, LocalDate asOf) {
        var taken = idle.poll();
        var session = taken != null ? taken : opened();
        var assessment = new OtherEngine(stage -> hear(session, stage), Speaking::reference)
                .outline(plan, new Facts(dossier, asOf, plan.kinds()));
        idle.push(session);
        return assessment;
    }

    private StatefulSession opened() {
        var session = rules.newStatefulSession();
        plan.editions().forEach(it -> it.edition().measuringRows().forEach(row -> insert(session, row)));
        plan.leading().values().forEach(it -> insert(session, it));
        session.fire();
        return session;
    }

    private static void insert(StatefulSession session, EditionPlan plan) {
        var edition = plan.edition();
        edition.criteria().forEach(it -> insert(session, it));
        edition.rows(Adjustment.class).forEach(it -> insert(session, it));
        edition.stars().forEach(it -> insert(session, it));
        edition.vetoes().forEach(it -> insert(session, it));
    }

    private static void insert(StatefulSession session, Object row) {
        session.insert0(row, false);
    }

    private static void hear(StatefulSession session, Object stage) {
        var handle = session.insert0(stage, false);
        session.fire();
        session.delete(handle);
    }
}
