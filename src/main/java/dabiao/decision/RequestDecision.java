package dabiao.decision;

import dabiao.assessment.inforce.RulebookInForce;
import dabiao.event.Announce;
import dabiao.fact.FactStore;
import dabiao.fact.Organisations;
import dabiao.fact.Scope;
import dabiao.problem.Problems;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Asks for a decision; whoever asks decides nothing yet. Safe to share. */
@Component
public final class RequestDecision {

    private final Requests requests;
    private final Checking checking;
    private final Announce announce;
    private final Clock clock;

    RequestDecision(Requests requests, Checking checking, Announce announce, Clock clock) {
        this.requests = requests;
        this.checking = checking;
        this.announce = announce;
        this.clock = clock;
    }

    /** Throws {@link dabiao.problem.Refused} with everything that is wrong with it. */
    public Request ask(Wish wish, Scope scope, String by) {
        checking.check(wish, scope);
        return announce.doing(
                () -> requests.save(Request.of(wish, by, LocalDateTime.now(clock))), it -> new RequestChanged(it, by));
    }

    /** What a wish is held against. */
    @Component
    record Checking(FactStore facts, Organisations organisations, RulebookInForce inForce) {

        void check(Wish wish, Scope scope) {
            var problems = new Problems();
            if (organisations
                    .find(wish.organisation(), facts.newestBatch(), scope)
                    .isEmpty()) {
                problems.error("D422", Faults.at("organisation"), "没有党组织“" + wish.organisation() + "”，", "请核对编号。");
            }
            Faults.find(wish, inForce.rulebook(), problems);
            problems.refuseIfAny();
        }
    }
}
