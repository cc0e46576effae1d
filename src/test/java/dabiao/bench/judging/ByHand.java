package dabiao.bench.judging;

import dabiao.assessment.Assessment;
import dabiao.assessment.Finding;
import dabiao.assessment.RuleReference;
import dabiao.assessment.Score;
import dabiao.assessment.StandardScore;
import dabiao.assessment.StarRating;
import dabiao.assessment.VetoCase;
import dabiao.bench.judging.Asked.Way;
import dabiao.fact.Dossier;
import dabiao.fact.Organisation;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody would write who had to judge by 三会一课, 党建经费 and 达标创星 of 2023, and by nothing else ever: no rules, no
 * tables, every number a constant. Comes to the same assessment as the program to the last word: the same findings, marks and star for
 * the same reasons, on the same records. Only what results carry along, such as the row of a table and the line of a rule, is looked up,
 * once for all branches.
 */
final class ByHand {

    private static final int OF_MONEY = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Year year;
    private final String fingerprint;
    private final List<String> editions;
    private final Label[] labels = new Label[Asked.values().length];
    private final Part money;
    private final Part meetings;
    private final Vetoes vetoes;

    ByHand(Rulebook rulebook, int year) {
        this.year = new Year(year);
        var ofStars = edition(rulebook, "dabiao-chuangxing");
        var ofMoney = edition(rulebook, "dangjian-jingfei");
        var ofMeetings = edition(rulebook, "sanhui-yike");
        var rules = new Written(rulebook.patterns());
        this.fingerprint = rulebook.fingerprint();
        this.editions = List.of(ofStars.id(), ofMoney.id(), ofMeetings.id());
        this.money = Part.of(ofMoney, 20, 15);
        this.meetings = Part.of(ofMeetings, 60, 40);
        this.vetoes = new Vetoes(ofStars, rules, this.year);
        Map<Way, RuleReference> by = new EnumMap<>(Way.class);
        for (Asked it : Asked.values()) {
            var rule = by.computeIfAbsent(it.way, way -> rules.take(way.rule).reference());
            labels[it.ordinal()] = new Label(it, it.ordinal() < OF_MONEY ? ofMoney : ofMeetings, rule, this.year);
        }
    }

    private Edition edition(Rulebook rulebook, String standard) {
        return rulebook.inForce(standard, year.whole.first()).orElseThrow();
    }

    Assessment judge(Dossier dossier, LocalDate asOf) {
        if (!isBranch(dossier.organisation())) {
            return assessment(dossier, asOf, List.of(), Score.NONE, List.of(), Stars.NOT_RATED, List.of());
        }
        var branch = new Branch(dossier, asOf, year);
        var corrections = new Corrections(branch);
        var findings = findings(branch, new Marking(asOf, corrections));
        var standards = List.of(
                money.score(findings.subList(0, OF_MONEY)),
                meetings.score(findings.subList(OF_MONEY, findings.size())));
        var score = score(standards.get(0), standards.get(1));
        var cases = vetoes.of(branch);
        var star = corrections.of(Stars.of(score.effective(), findings, labels, cases));
        return assessment(dossier, asOf, standards, score, cases, star, findings);
    }

    /** Whether it is a branch and was there in the year. */
    private boolean isBranch(Organisation it) {
        return it.kind().equals("党支部")
                && !it.established().isAfter(year.whole.last())
                && (it.dissolved() == null || !it.dissolved().isBefore(year.whole.first()));
    }

    private List<Finding> findings(Branch branch, Marking marking) {
        var standing = new Standing(branch);
        var held = new Meetings(branch, standing);
        var funds = new Funds(branch, standing);
        var all = new ArrayList<Finding>(labels.length);
        for (Label it : labels) {
            all.add(
                    switch (it.asked) {
                        case BUDGET -> marking.once(it, funds.budget(it));
                        case SPENDING -> marking.once(it, funds.spending(it));
                        case PURPOSE -> marking.once(it, funds.purposes(it));
                        case APPROVAL -> marking.once(it, funds.approvals(it));
                        case GENERAL_MEETING -> marking.often(it, held.general(it));
                        case COMMITTEE_MEETING -> marking.often(it, held.committee(it));
                        case GROUP_MEETING -> marking.often(it, held.groups(it));
                        case LECTURE -> marking.often(it, held.lectures(it));
                        case LECTURE_BY_SECRETARY -> marking.often(it, held.lecturesBySecretary(it));
                        case THEME_DAY -> marking.often(it, held.themes(it));
                        case WHOLE_THEME_DAY -> marking.once(it, held.wholeThemes(it));
                        case LIFE_MEETING -> marking.once(it, held.life(it));
                        case APPRAISAL -> marking.once(it, held.appraisals(it));
                        case TALK -> marking.once(it, held.talks(it));
                    });
        }
        return all;
    }

    /** Out of a hundred, although these two are worth less: what the others would be worth is left out. */
    private Score score(StandardScore ofMoney, StandardScore ofMeetings) {
        var base = BigDecimal.ZERO;
        var raw = BigDecimal.ZERO;
        var effective = BigDecimal.ZERO;
        if (ofMoney.base().signum() > 0) {
            base = money.worth();
            raw = money.inTotal(ofMoney.raw());
            effective = money.inTotal(ofMoney.effective());
        }
        if (ofMeetings.base().signum() > 0) {
            base = base.add(meetings.worth());
            raw = raw.add(meetings.inTotal(ofMeetings.raw()));
            effective = effective.add(meetings.inTotal(ofMeetings.effective()));
        }
        return base.signum() == 0
                ? Score.NONE
                : new Score(Part.scaled(raw, HUNDRED, base), Part.scaled(effective, HUNDRED, base), HUNDRED);
    }

    private Assessment assessment(
            Dossier dossier,
            LocalDate asOf,
            List<StandardScore> standards,
            Score score,
            List<VetoCase> cases,
            StarRating star,
            List<Finding> findings) {
        return new Assessment(
                dossier.organisation(),
                year.year,
                asOf,
                fingerprint,
                editions,
                score,
                standards,
                star,
                cases,
                findings,
                List.of(),
                null);
    }
}
