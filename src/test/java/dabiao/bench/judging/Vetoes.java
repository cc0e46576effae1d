package dabiao.bench.judging;

import dabiao.assessment.Evidence;
import dabiao.assessment.RuleReference;
import dabiao.assessment.VetoCase;
import dabiao.fact.Award;
import dabiao.fact.Decision;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Veto;
import java.util.ArrayList;
import java.util.List;

/** What takes the star away or caps it: decisions of a Party body, and sanctions. */
final class Vetoes {

    private final Year year;
    private final Veto unfit;
    private final Veto sanctioned;
    private final Veto cheated;
    private final RuleReference byDecision;
    private final RuleReference byAward;

    Vetoes(Edition edition, Written rules, Year year) {
        this.year = year;
        this.unfit = veto(edition, "FJ-01");
        this.sanctioned = veto(edition, "FJ-02");
        this.cheated = veto(edition, "FJ-03");
        this.byDecision = rules.take("否决：党组织作出了否决决定").reference();
        this.byAward = rules.take("否决：本年度受到处分或通报").reference();
    }

    private static Veto veto(Edition edition, String id) {
        return edition.vetoes().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<VetoCase> of(Branch branch) {
        var cases = new ArrayList<VetoCase>(0);
        decided(branch, unfit, "政治不合格", cases);
        sanctioned(branch, cases);
        decided(branch, cheated, "弄虚作假", cases);
        return cases;
    }

    private void decided(Branch branch, Veto veto, String subject, List<VetoCase> into) {
        List<Evidence> facts = null;
        var reason = "有否决决定 ";
        for (Decision it : branch.decisions) {
            if (it.kind().equals("否决")
                    && it.subject().equals(subject)
                    && it.touches(year.whole.first(), year.whole.last())
                    && !it.from().isAfter(branch.asOf)) {
                reason = facts == null ? reason + it.code() : reason + "、" + it.code();
                facts = facts == null ? new ArrayList<>() : facts;
                facts.add(new Evidence(it, null));
            }
        }
        if (facts != null) {
            into.add(new VetoCase(veto, byDecision, facts, reason));
        }
    }

    private void sanctioned(Branch branch, List<VetoCase> into) {
        List<Evidence> facts = null;
        var reason = "本年度有：";
        for (Award it : branch.dossier.all(Award.class)) {
            if (it.kind().equals("处分")
                    && it.date().getYear() == year.year
                    && !it.date().isAfter(branch.asOf)) {
                reason = facts == null ? reason + it.name() : reason + "、" + it.name();
                facts = facts == null ? new ArrayList<>() : facts;
                facts.add(new Evidence(it, null));
            }
        }
        if (facts != null) {
            into.add(new VetoCase(sanctioned, byAward, facts, reason));
        }
    }
}
