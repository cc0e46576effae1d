package dabiao.assessment.engine;

import dabiao.assessment.Assessment;
import dabiao.assessment.Known;
import dabiao.assessment.RuleReference;
import dabiao.assessment.flag.Watchlist;
import dabiao.assessment.measure.Facts;
import dabiao.assessment.measure.Plan;
import dabiao.fact.Dossier;
import dabiao.problem.Problems;
import dabiao.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Judges dossiers of one year, stage by stage: 核查 → 计分 → 定星 → 提示. Sessions are used again; none keeps anything of a dossier. */
public final class YearAssessor {

    private final CompiledRules rules;
    private final Plan plan;
    private final Watchlist checklist;
    /** Sessions that nobody uses now, by the standards whose rows they leave out; a thread gets the one back that it used last. */
    private final Map<Set<String>, ConcurrentLinkedDeque<Session>> idle = new ConcurrentHashMap<>();

    private final Queue<Session> open = new ConcurrentLinkedQueue<>();

    public YearAssessor(CompiledRules rules, Rulebook rulebook, int year) {
        var problems = new Problems();
        this.rules = rules;
        this.plan = new Plan(rulebook, year, problems);
        this.checklist = new Watchlist(plan, problems);
        problems.refuseIfAny();
    }

    public Assessment assess(Dossier dossier, LocalDate asOf) {
        return judge(dossier, asOf, Known.NOTHING, true);
    }

    /** Without flags and without what would lift it. */
    public Assessment outline(Dossier dossier, LocalDate asOf, Known known) {
        return judge(dossier, asOf, known, false);
    }

    private Assessment judge(Dossier dossier, LocalDate asOf, Known known, boolean whole) {
        var pool = idle.computeIfAbsent(known.standards(), it -> new ConcurrentLinkedDeque<>());
        var taken = pool.poll();
        var session = taken != null ? taken : opened(known);
        session.begin();
        try {
            var facts = new Facts(dossier, asOf, whole ? checklist.kinds() : plan.kinds());
            var hearing = new Course.Hearing(session::run, rules::reference);
            var wanted = new Course.Wanted(known, whole ? checklist : null);
            var assessment = new Course(plan, facts, hearing, wanted).run();
            pool.push(session);
            return assessment;
        } catch (RuntimeException | Error e) {
            open.remove(session);
            session.close();
            throw e;
        }
    }

    private Session opened(Known known) {
        var session = new Session(rules, plan, known.standards());
        open.add(session);
        return session;
    }

    /** The rule that speaks at this moment, in any of the assessments under way. */
    public Optional<RuleReference> speaking() {
        return open.stream().flatMap(it -> it.speaking().stream()).findFirst();
    }
}
