package dabiao.bench.judging;

import static dabiao.bench.judging.Branch.ZERO;

import dabiao.bench.judging.Outcome.OfCriterion;
import dabiao.bench.judging.Outcome.OfVeto;
import dabiao.bench.judging.Outcome.Seen;
import dabiao.fact.Award;
import dabiao.fact.Decision;
import dabiao.fact.Dossier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody would write who had to judge by 三会一课, 党建经费 and 达标创星 of 2023, and by nothing else ever: no rules, no
 * tables, every number a constant. Comes to the same findings, marks and star, on the same records, as the program; tells no sentences.
 */
final class ByHand {

    private static final BigDecimal[] STARS = {
        BigDecimal.valueOf(60),
        BigDecimal.valueOf(65),
        BigDecimal.valueOf(75),
        BigDecimal.valueOf(85),
        BigDecimal.valueOf(95)
    };
    private static final int FIRST_WITH_ESSENTIALS = 3;
    private static final int OF_MONEY = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Year year;

    ByHand(int year) {
        this.year = new Year(year);
    }

    Outcome judge(Dossier dossier, LocalDate asOf) {
        var organisation = dossier.organisation();
        boolean there = !organisation.established().isAfter(year.whole.last())
                && (organisation.dissolved() == null
                        || !organisation.dissolved().isBefore(year.whole.first()));
        if (!organisation.kind().equals("党支部") || !there) {
            return Outcome.NONE;
        }
        var branch = new Branch(dossier, asOf);
        var marking = new Marking(branch, year);
        return outcome(branch, criteria(branch, marking), marking);
    }

    private List<OfCriterion> criteria(Branch branch, Marking marking) {
        var held = new Meetings(branch, year);
        var funds = new Funds(branch, year);
        var all = new ArrayList<OfCriterion>(Asked.values().length);
        all.add(marking.criterion(Asked.BUDGET, funds.budget()));
        all.add(marking.criterion(Asked.SPENDING, funds.spending()));
        all.add(marking.criterion(Asked.PURPOSE, funds.purposes()));
        all.add(marking.criterion(Asked.APPROVAL, funds.approvals()));
        all.add(marking.criterion(Asked.GENERAL_MEETING, held.general()));
        all.add(marking.criterion(Asked.COMMITTEE_MEETING, held.committee()));
        all.add(marking.criterion(Asked.GROUP_MEETING, held.groups()));
        all.add(marking.criterion(Asked.LECTURE, held.lectures()));
        all.add(marking.criterion(Asked.LECTURE_BY_SECRETARY, held.lecturesBySecretary()));
        all.add(marking.criterion(Asked.THEME_DAY, held.themes()));
        all.add(marking.criterion(Asked.WHOLE_THEME_DAY, held.wholeThemes()));
        all.add(marking.criterion(Asked.LIFE_MEETING, held.life()));
        all.add(marking.criterion(Asked.APPRAISAL, held.appraisals()));
        all.add(marking.criterion(Asked.TALK, held.talks()));
        return all;
    }

    private Outcome outcome(Branch branch, List<OfCriterion> criteria, Marking marking) {
        var parts = List.of(
                new Part(criteria.subList(0, OF_MONEY), BigDecimal.valueOf(20), BigDecimal.valueOf(15)),
                new Part(criteria.subList(OF_MONEY, criteria.size()), BigDecimal.valueOf(60), BigDecimal.valueOf(40)));
        var raw = ZERO;
        var effective = ZERO;
        var base = ZERO;
        for (Part it : parts) {
            if (it.base().signum() > 0) {
                base = base.add(it.worth);
                raw = raw.add(it.marks(false));
                effective = effective.add(it.marks(true));
            }
        }
        if (base.signum() == 0) {
            return new Outcome(criteria, ZERO, ZERO, 0, vetoes(branch));
        }
        var vetoes = vetoes(branch);
        raw = scaled(raw, HUNDRED, base);
        effective = scaled(effective, HUNDRED, base);
        return new Outcome(criteria, raw, effective, star(criteria, effective, vetoes, marking), vetoes);
    }

    private static BigDecimal scaled(BigDecimal marks, BigDecimal to, BigDecimal from) {
        return marks.multiply(to).divide(from, 2, RoundingMode.HALF_UP);
    }

    private int star(List<OfCriterion> criteria, BigDecimal score, List<OfVeto> vetoes, Marking marking) {
        var set = marking.overruling("星级");
        if (set.isPresent()
                && set.get().content() != null
                && set.get().content().matches("[0-5]")) {
            return Integer.parseInt(set.get().content());
        }
        int highest = 5;
        for (OfVeto it : vetoes) {
            highest = Math.min(highest, it.id().equals("FJ-01") ? 0 : it.id().equals("FJ-02") ? 3 : 5);
        }
        boolean essentials = true;
        for (int i = 0; i < criteria.size(); i++) {
            essentials &=
                    !Asked.values()[i].essential || !criteria.get(i).status().isMissed();
        }
        for (int level = highest; level > 0; level--) {
            if (score.compareTo(STARS[level - 1]) >= 0 && (essentials || level < FIRST_WITH_ESSENTIALS)) {
                return level;
            }
        }
        return 0;
    }

    private List<OfVeto> vetoes(Branch branch) {
        var vetoes = new ArrayList<OfVeto>();
        decided(branch, "FJ-01", "政治不合格", vetoes);
        var sanctions = new ArrayList<Seen>();
        for (Award it : branch.dossier.all(Award.class)) {
            if (it.kind().equals("处分")
                    && it.date().getYear() == year.year
                    && !it.date().isAfter(branch.asOf)) {
                sanctions.add(new Seen(it.code(), null));
            }
        }
        if (!sanctions.isEmpty()) {
            vetoes.add(new OfVeto("FJ-02", sanctions));
        }
        decided(branch, "FJ-03", "弄虚作假", vetoes);
        return vetoes;
    }

    private void decided(Branch branch, String id, String subject, List<OfVeto> vetoes) {
        var cases = new ArrayList<Seen>();
        for (Decision it : branch.decisions("否决", subject)) {
            if (it.touches(year.whole.first(), year.whole.last()) && !it.from().isAfter(branch.asOf)) {
                cases.add(new Seen(it.code(), null));
            }
        }
        if (!cases.isEmpty()) {
            vetoes.add(new OfVeto(id, cases));
        }
    }

    /** The criteria of one standard: their full marks, and what these are worth in the total. */
    private record Part(List<OfCriterion> criteria, BigDecimal full, BigDecimal worth) {

        BigDecimal base() {
            var base = ZERO;
            for (OfCriterion it : criteria) {
                base = it.marks().inBase() ? base.add(it.marks().full()) : base;
            }
            return base;
        }

        BigDecimal marks(boolean effective) {
            var sum = ZERO;
            for (OfCriterion it : criteria) {
                sum = sum.add(effective ? it.marks().earned() : it.marks().raw());
            }
            var base = base();
            return scaled(base.compareTo(full) < 0 ? scaled(sum, full, base) : sum, worth, full);
        }
    }
}
