package dabiao.bench.judging;

import dabiao.assessment.measure.Checklists;
import dabiao.assessment.measure.Measures;
import dabiao.assessment.rating.Rating;
import dabiao.assessment.rating.Scores;
import dabiao.rulebook.RuleFile;
import dabiao.rulebook.row.Adjustment;
import dabiao.rulebook.row.Average;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Coverage;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Deadline;
import dabiao.rulebook.row.Documents;
import dabiao.rulebook.row.Frequency;
import dabiao.rulebook.row.Headcount;
import dabiao.rulebook.row.Interval;
import dabiao.rulebook.row.PerHead;
import dabiao.rulebook.row.ScoringMethod;
import dabiao.rulebook.row.Share;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.Streak;
import dabiao.rulebook.row.Variety;
import dabiao.rulebook.row.Veto;
import dabiao.rulebook.row.VetoTrigger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.kie.api.runtime.rule.RuleContext;

/** The rules of the pattern files, each with its name, its conditions and what it says, as Evrete wants them: in Java. */
final class EvreteRules {

    private final RuleSetBuilder<Knowledge> rules;
    private final Written written;

    private EvreteRules(Knowledge knowledge, Written written) {
        this.rules = knowledge.builder();
        this.written = written;
    }

    /** Refuses when a rule of the files has no counterpart here, or the other way about. */
    static Knowledge of(List<RuleFile> files) {
        var quiet = new Configuration().set(Configuration.WARN_UNKNOWN_TYPES, "false");
        var service =
                KnowledgeService.builder(quiet).withExecutor(new SameThread()).build();
        var written = new Written(files);
        var rules = new EvreteRules(service.newKnowledge(), written);
        rules.measuring();
        rules.scoring();
        rules.rating();
        written.refuseIfAnyLeft();
        return rules.rules.build();
    }

    private void measuring() {
        rule("频次：活动按期清点，有效的才计", Frequency.class, Measures.class, Measures::count);
        rule("资料：年度内应有的资料按份清点", Documents.class, Measures.class, Measures::count);
        rule("计数：任一台账的记录按期清点", Count.class, Measures.class, Measures::count);
        rule("覆盖：在册的每名党员都应覆盖到", Coverage.class, Measures.class, Measures::cover);
        rule("人均：年度经费除以规定时点的人数", PerHead.class, Measures.class, Measures::divide);
        rule("占比：范围内的记录有多少符合条件", Share.class, Measures.class, Measures::share);
        rule("期限：到期的事项是否按期办结", Deadline.class, Measures.class, Measures::check);
        rule("人数：规定时点的党员、职务或机构", Headcount.class, Measures.class, Measures::count);
        rule("多样：规定的各种形式出现了几种", Variety.class, Measures.class, Measures::gather);
        rule("平均：记录合计除以规定时点的人数", Average.class, Measures.class, Measures::divide);
        rule("时限：同一个案的两个步骤隔得不能太短、太长", Interval.class, Measures.class, Measures::check);
        rule("连续：党费不能连续多个月没有足额缴纳", Streak.class, Measures.class, Measures::check);
        rule("清单：列明的指标有几项达标", Checklist.class, Checklists.class, Checklists::check);
    }

    private void scoring() {
        scored("计分：每缺一次扣分，扣到下限为止", ScoringMethod.PER_MISS, Scores::perMiss);
        scored("计分：每有一次加分，加到上限为止", ScoringMethod.PER_HIT, Scores::perHit);
        scored("计分：达标得满分，否则不得分", ScoringMethod.ALL_OR_NOTHING, Scores::allOrNothing);
        scored("计分：按完成的比例得分", ScoringMethod.PROPORTIONAL, Scores::proportional);
        scored("计分：落在哪一档得哪一档的分", ScoringMethod.STEPPED, Scores::stepped);
        scored("计分：评定为哪一等次得哪一等次的分", ScoringMethod.GRADED, Scores::graded);
        scored("计分：同类只取最高的一项", ScoringMethod.HIGHEST, Scores::highest);
        scored("计分：在规定幅度内由人评定", ScoringMethod.DISCRETIONARY, Scores::discretionary);
        scored("计分：只认定，不计分", ScoringMethod.UNSCORED, Scores::unscored);
        scored("计分：多方评定，按权重合成", ScoringMethod.RATED, Scores::rated);
        rule("调整：表中列明的情形，加扣、乘系数或不重复扣", Adjustment.class, Scores.class, Scores::adjust);
    }

    private void rating() {
        rule("定星：得分达到星级线", Star.class, Rating.class, Rating::consider);
        vetoed("否决：党组织作出了否决决定", VetoTrigger.DECISION, Rating::vetoByDecision);
        vetoed("否决：本年度受到处分或通报", VetoTrigger.AWARD, Rating::vetoByAward);
        vetoed("否决：列明的指标未达标", VetoTrigger.CRITERION, Rating::vetoByCriterion);
    }

    private void scored(String name, ScoringMethod method, Said<Scores, Criterion> said) {
        matching(name, Criterion.class, Scores.class)
                .where(is(method), "$row.scoring")
                .execute(say(name, Criterion.class, Scores.class, said));
    }

    private void vetoed(String name, VetoTrigger trigger, Said<Rating, Veto> said) {
        matching(name, Veto.class, Rating.class)
                .where(is(trigger), "$row.trigger")
                .execute(say(name, Veto.class, Rating.class, said));
    }

    private <R, S> void rule(String name, Class<R> row, Class<S> stage, Said<S, R> said) {
        matching(name, row, stage).execute(say(name, row, stage, said));
    }

    private LhsBuilder<Knowledge> matching(String name, Class<?> row, Class<?> stage) {
        return rules.newRule(name).forEach("$row", row, "$stage", stage);
    }

    private <R, S> Consumer<RhsContext> say(String name, Class<R> row, Class<S> stage, Said<S, R> said) {
        var rule = written.take(name);
        return it -> said.of(it.get(stage, "$stage"), rule, it.get(row, "$row"));
    }

    private static Predicate<Object[]> is(Enum<?> word) {
        return values -> values[0] == word;
    }

    /** What a rule says of a row to the stage that hears it. */
    private interface Said<S, R> {

        void of(S stage, RuleContext rule, R row);
    }
}
