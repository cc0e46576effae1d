package dabiao.assessment;

import dabiao.rulebook.row.Veto;
import java.util.List;

/** A veto that was set off, with the facts that did it. */
public record VetoCase(Veto veto, RuleReference rule, List<Evidence> facts, String reason) {

    public VetoCase {
        facts = List.copyOf(facts);
    }
}
