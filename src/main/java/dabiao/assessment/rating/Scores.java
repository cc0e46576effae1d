package dabiao.assessment.rating;

import dabiao.assessment.Evidence;
import dabiao.assessment.PeriodFinding;
import dabiao.assessment.Points;
import dabiao.assessment.RuleReference;
import dabiao.assessment.Status;
import dabiao.assessment.measure.Facts;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.rulebook.row.Adjustment;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Mark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules of the second stage (计分) report to: each rule matches a criterion by its way of scoring and has its marks worked
 * out. Marks are points with the number of places that the edition declares.
 */
public final class Scores {

    private final Facts facts;
    private final ByPeople byPeople;
    private final Map<String, List<Adjustment>> adjustments = new HashMap<>();
    private final Function<RuleContext, RuleReference> references;
    private final Map<Criterion, Marked> marked;

    public Scores(List<Verdict> verdicts, Facts facts, Function<RuleContext, RuleReference> references) {
        this.facts = facts;
        this.byPeople = new ByPeople(facts);
        this.references = references;
        this.marked = new IdentityHashMap<>(verdicts.size());
        verdicts.forEach(it -> marked.put(it.criterion(), new Marked(it)));
    }

    /** 逐次扣分: so many marks for everything that is missing, down to the floor. */
    public void perMiss(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> {
            var marks = new Marks(criterion, verdict.plan());
            for (PeriodFinding it : verdict.periods()) {
                if (status.apply(it).isMissed()) {
                    marks.deduct(it);
                }
            }
            return marks.total();
        });
    }

    /** 逐次加分: so many marks for everything that counted, up to the cap. */
    public void perHit(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> {
            var hits = verdict.periods().stream().map(PeriodFinding::had).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Marks(criterion, verdict.plan()).earnForEach(hits);
        });
    }

    /** 达标得分: all or nothing. */
    public void allOrNothing(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> {
            var marks = new Marks(criterion, verdict.plan());
            var overall = Outcome.overall(verdict.periods(), status);
            if (overall.isMissed()) {
                marks.deduct(marks.full(), "全年", overall == Status.NO_DATA ? "没有记录" : "未达标");
            }
            return marks.total();
        });
    }

    /** 按比例: the share of what is owed that was had. */
    public void proportional(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> {
            var marks = new Marks(criterion, verdict.plan());
            var needed = BigDecimal.ZERO;
            var had = BigDecimal.ZERO;
            for (PeriodFinding it : verdict.periods()) {
                var stands = status.apply(it);
                if (Outcome.isDue(stands)) {
                    needed = needed.add(it.needed());
                    had = had.add(stands == Status.MET ? it.needed() : it.had().min(it.needed()));
                }
            }
            if (had.compareTo(needed) < 0 && needed.signum() > 0) {
                var earned = marks.share(had, needed);
                marks.deduct(
                        marks.full().subtract(earned),
                        "全年",
                        "应有 " + needed.toPlainString() + "，实有 " + had.toPlainString() + "，按比例计分");
            } else if (Outcome.overall(verdict.periods(), status) == Status.NO_DATA) {
                marks.deduct(marks.full(), "全年", "没有记录");
            }
            return marks.total();
        });
    }

    /** 分档: the marks of the step that what was had, the rate or the shortfall falls into. */
    public void stepped(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> {
            var step = Steps.of(verdict);
            return new Marks(criterion, verdict.plan()).earn(step.marks(), Steps.words(step, verdict));
        });
    }

    /** 就高: of everything that counted, what is worth most. */
    public void highest(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> {
            var best = verdict.counted()
                    .flatMap(it -> Steps.named(verdict, it.fact()).stream())
                    .max(Comparator.comparing(Mark::marks));
            return new Marks(criterion, verdict.plan())
                    .earn(
                            best.map(Mark::marks).orElse(BigDecimal.ZERO),
                            best.map(it -> "就高：" + it.grade()).orElse("没有可计分的记录"));
        });
    }

    /** 按等次: the marks of the grade that was given last; to be appraised until one is. */
    public void graded(RuleContext rule, Criterion criterion) {
        score(
                rule,
                criterion,
                (verdict, status) -> verdict.counted()
                        .map(Evidence::fact)
                        .reduce((earlier, later) -> later)
                        .flatMap(fact -> Steps.named(verdict, fact))
                        .map(it -> new Marks(criterion, verdict.plan()).earn(it.marks(), "等次：" + it.grade()))
                        .orElseGet(() -> toBeAppraised(criterion)));
    }

    /** 酌情: the marks that people gave within the range, with their reason; to be appraised until they do. */
    public void discretionary(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> given(criterion, byPeople.discretionary(verdict)));
    }

    /** 多方评定: the weighted marks of several kinds of rater; to be appraised until one of them gave some. */
    public void rated(RuleContext rule, Criterion criterion) {
        score(rule, criterion, (verdict, status) -> given(criterion, byPeople.rated(verdict)));
    }

    /** Notes a case that changes a criterion's marks; it is applied when the marks are asked for. */
    public void adjust(RuleContext rule, Adjustment adjustment) {
        adjustments
                .computeIfAbsent(adjustment.criterion(), it -> new ArrayList<>())
                .add(adjustment);
    }

    /** 不计分: measured and explained, but worth no marks. */
    public void unscored(RuleContext rule, Criterion criterion) {
        var own = marked.get(criterion);
        if (own != null) {
            put(rule, own, Points.NONE);
        }
    }

    /** The marks of a criterion; a criterion that no rule scored is a problem in the rules. */
    public Points of(Criterion criterion) {
        var own = marked.get(criterion);
        var points = own == null ? null : own.points();
        if (own == null || points == null) {
            throw new Refused(Problem.error(
                    "R412",
                    criterion.place().at("计分方式"),
                    "没有规则为“%s”计分。".formatted(criterion.scoring().word()),
                    "请检查 patterns 中的计分规则。"));
        }
        var changes = adjustments.isEmpty() ? null : adjustments.get(criterion.id());
        if (changes == null) {
            return points;
        }
        changes.sort(Comparator.comparing(Adjustment::place));
        return new Adjusting(own.verdict(), facts, this::verdictOf).apply(points, changes);
    }

    private Optional<Verdict> verdictOf(String criterion) {
        return marked.values().stream()
                .map(Marked::verdict)
                .filter(it -> it.criterion().id().equals(criterion))
                .findFirst();
    }

    /** The status after people were asked for marks; empty where scoring changed nothing about it. */
    public Optional<Status> statusOf(Criterion criterion) {
        var own = marked.get(criterion);
        return own == null ? Optional.empty() : Optional.ofNullable(own.status());
    }

    private void score(
            RuleContext rule,
            Criterion criterion,
            BiFunction<Verdict, Function<PeriodFinding, Status>, Points> method) {
        var own = marked.get(criterion);
        if (own == null) {
            return;
        }
        var verdict = own.verdict();
        var fixed = FixedMarks.of(verdict);
        put(rule, own, fixed != null ? fixed : marks(verdict, method));
    }

    private static Points marks(Verdict verdict, BiFunction<Verdict, Function<PeriodFinding, Status>, Points> method) {
        var effective = method.apply(verdict, PeriodFinding::status);
        return verdict.outcome().isWaived()
                ? effective.withRaw(
                        method.apply(verdict, PeriodFinding::computed).earned())
                : effective;
    }

    private void put(RuleContext rule, Marked own, Points value) {
        if (own.points() != null) {
            throw new Refused(Problem.error(
                    "R413",
                    own.verdict().criterion().place(),
                    "有两条规则同时计分，其中一条是“%s”。".formatted(references.apply(rule).name()),
                    "只能留一条。"));
        }
        own.put(value);
    }

    private Points toBeAppraised(Criterion criterion) {
        give(criterion, Status.TO_BE_APPRAISED);
        return new Points(full(criterion), BigDecimal.ZERO, BigDecimal.ZERO, false, List.of(), "待评定，暂不计分");
    }

    private void give(Criterion criterion, Status status) {
        var own = marked.get(criterion);
        if (own != null) {
            own.put(status);
        }
    }

    private Points given(Criterion criterion, Optional<Points> marks) {
        marks.ifPresent(it -> give(criterion, Status.MET));
        return marks.orElseGet(() -> toBeAppraised(criterion));
    }

    private static BigDecimal full(Criterion criterion) {
        return criterion.full() == null ? BigDecimal.ZERO : criterion.full();
    }
}
