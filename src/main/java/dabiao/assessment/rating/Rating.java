package dabiao.assessment.rating;

import dabiao.assessment.Evidence;
import dabiao.assessment.Finding;
import dabiao.assessment.RuleReference;
import dabiao.assessment.Score;
import dabiao.assessment.StarRating;
import dabiao.assessment.Status;
import dabiao.assessment.VetoCase;
import dabiao.assessment.measure.EditionPlan;
import dabiao.assessment.measure.Facts;
import dabiao.fact.Award;
import dabiao.fact.Decision;
import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.Veto;
import dabiao.rulebook.row.VetoEffect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules of the third stage (定星) report to: stars whose line was reached, vetoes that were set off. The star follows when
 * all have been heard, so that the order of rules never matters.
 */
public final class Rating {

    private static final Comparator<Star> HIGHEST_FIRST =
            Comparator.comparingInt(Star::level).reversed();

    private final EditionPlan plan;
    private final Facts facts;
    private final List<Finding> findings;
    private final Score score;
    private final Function<RuleContext, RuleReference> references;
    private final List<Star> reached = new ArrayList<>();
    private final List<VetoCase> vetoes = new ArrayList<>();

    public Rating(
            EditionPlan plan,
            Facts facts,
            List<Finding> findings,
            Score score,
            Function<RuleContext, RuleReference> references) {
        this.plan = plan;
        this.facts = facts;
        this.findings = findings;
        this.score = score;
        this.references = references;
    }

    /** Notes a star if the score reaches its line; what it asks besides is looked at in the end. */
    public void consider(RuleContext rule, Star star) {
        if (score.effective().compareTo(star.from()) >= 0) {
            reached.add(star);
        }
    }

    /** Sets the veto off if a Party body decided so in a decision that was in force in the year. */
    public void vetoByDecision(RuleContext rule, Veto veto) {
        var year = plan.calendar().wholeYear();
        var cases = new ArrayList<Decision>();
        for (String subject : veto.subjects()) {
            for (Decision it : facts.decisions("否决", subject)) {
                if (it.touches(year.first(), year.last()) && !it.from().isAfter(facts.asOf())) {
                    cases.add(it);
                }
            }
        }
        if (!cases.isEmpty()) {
            var codes = String.join("、", cases.stream().map(Decision::code).toList());
            set(rule, veto, cases.stream().map(Evidence::counted).toList(), "有否决决定 " + codes);
        }
    }

    /** Sets the veto off if an award or sanction of one of the kinds falls into the year. */
    public void vetoByAward(RuleContext rule, Veto veto) {
        var year = plan.calendar().wholeYear();
        var cases = new ArrayList<Award>();
        for (Award it : facts.dossier().all(Award.class)) {
            if (veto.subjects().contains(it.kind())
                    && year.contains(it.date())
                    && !it.date().isAfter(facts.asOf())) {
                cases.add(it);
            }
        }
        if (!cases.isEmpty()) {
            var names = String.join("、", cases.stream().map(Award::name).toList());
            set(rule, veto, cases.stream().map(Evidence::counted).toList(), "本年度有：" + names);
        }
    }

    /** Sets the veto off if one of the criteria was missed. */
    public void vetoByCriterion(RuleContext rule, Veto veto) {
        var missed = findings.stream()
                .filter(it -> veto.subjects().contains(it.id()) && it.status().isMissed())
                .toList();
        if (!missed.isEmpty()) {
            var names = String.join("、", missed.stream().map(Rating::name).toList());
            set(
                    rule,
                    veto,
                    missed.stream()
                            .flatMap(it -> it.periods().stream())
                            .flatMap(it -> it.notCounted().stream())
                            .toList(),
                    "未达标：" + names);
        }
    }

    private void set(RuleContext rule, Veto veto, List<Evidence> cases, String reason) {
        vetoes.add(new VetoCase(veto, references.apply(rule), cases, reason));
    }

    /** In the order of their ids. */
    public List<VetoCase> vetoes() {
        return vetoes.isEmpty()
                ? List.of()
                : vetoes.stream()
                        .sorted(Comparator.comparing(it -> it.veto().id()))
                        .toList();
    }

    /** The score after vetoes that take it away. */
    public Score score() {
        for (VetoCase it : vetoes) {
            if (it.veto().effect() == VetoEffect.ZERO_SCORE) {
                return new Score(score.raw(), BigDecimal.ZERO, score.full());
            }
        }
        return score;
    }

    /** The highest star that the score, the criteria it asks for and the vetoes allow, with every reason that mattered. */
    public StarRating star() {
        var reasons = new ArrayList<String>();
        int highest = highest(reasons);
        Star found = null;
        reached.sort(HIGHEST_FIRST);
        for (Star star : reached) {
            if (found == null && star.level() <= highest && allowed(star, reasons)) {
                found = star;
            }
        }
        if (found != null) {
            reasons.add(
                    0, "得分 " + plain(score.effective()) + "，达到" + found.name() + "线（" + plain(found.from()) + " 分）");
            return new StarRating(found.level(), found.name(), provisional(), reasons);
        }
        if (reached.isEmpty()) {
            reasons.add(0, belowAll());
        }
        return new StarRating(0, "不定星", provisional(), reasons);
    }

    private int highest(List<String> reasons) {
        int highest = Integer.MAX_VALUE;
        for (VetoCase it : vetoes()) {
            var veto = it.veto();
            reasons.add("一票否决（" + veto.id() + " " + veto.name() + "）：" + it.reason() + "，" + effect(veto));
            highest = Math.min(highest, veto.cap());
        }
        return highest;
    }

    private static String effect(Veto veto) {
        return veto.effect() == VetoEffect.HIGHEST_STAR
                ? "星级最高为 " + veto.cap() + " 级"
                : veto.effect().word();
    }

    private boolean allowed(Star star, List<String> reasons) {
        var missing = new ArrayList<String>(0);
        for (Finding it : findings) {
            if (it.status().isMissed() && asks(star, it)) {
                missing.add(name(it));
            }
        }
        if (!missing.isEmpty()) {
            reasons.add(
                    "得分达到" + star.name() + "线（" + plain(star.from()) + " 分），但须达标的指标未达标：" + String.join("、", missing));
        }
        return missing.isEmpty();
    }

    private static boolean asks(Star star, Finding finding) {
        return star.essentials() && finding.criterion().essential()
                || star.criteria().contains(finding.id());
    }

    private String belowAll() {
        return plan.edition().stars().stream()
                .min(Comparator.comparing(Star::from))
                .map(it -> "得分 " + plain(score.effective()) + "，低于最低的" + it.name() + "线（" + plain(it.from()) + " 分）")
                .orElse("标准没有星级");
    }

    /** Whether something is still open that may change the star; places are given when all organisations have been judged. */
    private boolean provisional() {
        return isAnyOpen()
                || facts.asOf().isBefore(plan.calendar().wholeYear().last())
                || !plan.edition().rows(Quota.class).isEmpty();
    }

    private boolean isAnyOpen() {
        for (Finding it : findings) {
            if (it.status() == Status.NOT_DUE || it.status() == Status.TO_BE_APPRAISED) {
                return true;
            }
        }
        return false;
    }

    private static String name(Finding finding) {
        return finding.criterion().name() + "（" + finding.id() + "）";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
