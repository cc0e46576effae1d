package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.assessment.Flag;
import dabiao.assessment.RuleReference;
import dabiao.assessment.measure.Facts;
import dabiao.rulebook.row.Concern;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the rules of the fourth stage (提示) report to: each rule matches a row of the table of flags and names the check; numbers and
 * words come from the tables. Belongs to one assessment. Nothing that is found here changes a score.
 */
public final class Flags {

    private final Watchlist checklist;
    private final Facts facts;
    private final Function<RuleContext, RuleReference> references;
    private final YearRows rows;
    private final Map<Concern, Raised> raised = new IdentityHashMap<>();

    public Flags(Watchlist checklist, Facts facts, Function<RuleContext, RuleReference> references) {
        this.checklist = checklist;
        this.facts = facts;
        this.references = references;
        this.rows = new YearRows(facts, checklist.year());
    }

    /** 逐条核对：范围内的记录不符合条件的。 */
    public void inspect(RuleContext rule, Concern row) {
        raise(rule, row, it -> Inspecting.of(it, checklist.inspections(row)));
    }

    /** 录入：开展以后过了规定天数才录入。 */
    public void lateEntries(RuleContext rule, Concern row) {
        raise(rule, row, Entering::late);
    }

    /** 录入：几个月的活动在几天里集中补录。 */
    public void batchEntries(RuleContext rule, Concern row) {
        raise(rule, row, Entering::inBatches);
    }

    /** 录入：召开日期晚于考核日。 */
    public void notYetHeld(RuleContext rule, Concern row) {
        raise(rule, row, Entering::notYetHeld);
    }

    /** 到会：不过半，又没有表决。 */
    public void noQuorum(RuleContext rule, Concern row) {
        raise(rule, row, it -> Attending.noQuorum(it, false));
    }

    /** 到会：不过半，却作了表决。 */
    public void noQuorumForVote(RuleContext rule, Concern row) {
        raise(rule, row, it -> Attending.noQuorum(it, true));
    }

    /** 到会：过了半，但低于本地要求。 */
    public void lowAttendance(RuleContext rule, Concern row) {
        raise(rule, row, Attending::low);
    }

    /** 到会：实到、请假、缺席之和与应到不同。 */
    public void unequalSums(RuleContext rule, Concern row) {
        raise(rule, row, Attending::unequalSums);
    }

    /** 到会：应到与当天名册不同。 */
    public void dueUnlikeRoster(RuleContext rule, Concern row) {
        raise(rule, row, OnRoster::dueUnlikeRoster);
    }

    /** 到会：有表决权的人数超过当天的正式党员。 */
    public void tooManyVoters(RuleContext rule, Concern row) {
        raise(rule, row, OnRoster::tooManyVoters);
    }

    /** 到会：参加人员当天不在本支部名册上。 */
    public void strangers(RuleContext rule, Concern row) {
        raise(rule, row, OnRoster::strangers);
    }

    /** 到会：免除学习活动要求的党员按缺席计。 */
    public void exemptAbsent(RuleContext rule, Concern row) {
        raise(rule, row, OnRoster::exemptAbsent);
    }

    /** 到会：全年没有参加记录的党员。 */
    public void neverThere(RuleContext rule, Concern row) {
        raise(rule, row, OnRoster::neverThere);
    }

    /** 会议：同一天、同样的人、同一主题记成几种会议，时间重叠。 */
    public void sameAtOnce(RuleContext rule, Concern row) {
        raise(rule, row, it -> Coinciding.same(it, true));
    }

    /** 会议：同一天、同样的人、同一主题记成几种会议，时间不重叠或没有写明。 */
    public void sameOnOneDay(RuleContext rule, Concern row) {
        raise(rule, row, it -> Coinciding.same(it, false));
    }

    /** 会议：一条记录按几种活动计。 */
    public void severalKinds(RuleContext rule, Concern row) {
        raise(rule, row, Coinciding::severalKinds);
    }

    /** 会议：一人同时在两处。 */
    public void twoPlaces(RuleContext rule, Concern row) {
        raise(rule, row, Coinciding::twoPlaces);
    }

    /** 会议：摘要与本支部另一次活动雷同。 */
    public void alike(RuleContext rule, Concern row) {
        raise(rule, row, Resembling::within);
    }

    /** 会议：一个季度只有替代的活动，没有应有的活动。 */
    public void replaced(RuleContext rule, Concern row) {
        raise(rule, row, Spreading::replaced);
    }

    /** 会议：全年的会都集中在规定的月份以后。 */
    public void crowded(RuleContext rule, Concern row) {
        raise(rule, row, Spreading::crowded);
    }

    /** 会议：日子不固定。 */
    public void unsteady(RuleContext rule, Concern row) {
        raise(rule, row, Spreading::unsteady);
    }

    /** 机构：开了会，却没有相应机构。 */
    public void withoutBody(RuleContext rule, Concern row) {
        raise(rule, row, Organising::withoutBody);
    }

    /** 机构：别的小组开了会的月份，有的小组没有记录。 */
    public void missingBodies(RuleContext rule, Concern row) {
        raise(rule, row, Organising::missingBodies);
    }

    /** 机构：党员人数过多或过少。 */
    public void size(RuleContext rule, Concern row) {
        raise(rule, row, Organising::size);
    }

    /** 机构：支委会的设置、人数与党员人数不相应。 */
    public void committee(RuleContext rule, Concern row) {
        raise(rule, row, Organising::committee);
    }

    /** 机构：任期届满没有换届。 */
    public void termOver(RuleContext rule, Concern row) {
        raise(rule, row, Organising::termOver);
    }

    /** 程序：会前没有谈心谈话。 */
    public void notPrepared(RuleContext rule, Concern row) {
        raise(rule, row, Proceeding::notPrepared);
    }

    /** 程序：会后没有整改清单。 */
    public void notFollowedUp(RuleContext rule, Concern row) {
        raise(rule, row, Proceeding::notFollowedUp);
    }

    /** 程序：年度计划印发得晚。 */
    public void plannedLate(RuleContext rule, Concern row) {
        raise(rule, row, Proceeding::plannedLate);
    }

    /** 程序：年初的会没有写明属于哪一年度。 */
    public void yearMissing(RuleContext rule, Concern row) {
        raise(rule, row, Proceeding::yearMissing);
    }

    /** 程序：办理步骤的先后、间隔。 */
    public void intervals(RuleContext rule, Concern row) {
        raise(rule, row, it -> Proceeding.intervals(it, checklist.intervals(row)));
    }

    /** 评议：没有评定等次的正式党员。 */
    public void ungraded(RuleContext rule, Concern row) {
        raise(rule, row, Grading::ungraded);
    }

    /** 评议：评了等次的预备党员。 */
    public void gradedTooEarly(RuleContext rule, Concern row) {
        raise(rule, row, Grading::tooEarly);
    }

    /** 评议：优秀等次超过比例。 */
    public void tooManyBest(RuleContext rule, Concern row) {
        raise(rule, row, Grading::tooManyBest);
    }

    /** 党费：连续几个月没有缴纳。 */
    public void arrears(RuleContext rule, Concern row) {
        raise(rule, row, Paying::arrears);
    }

    /** 党费：应缴与基数、档次不符。 */
    public void wrongRate(RuleContext rule, Concern row) {
        raise(rule, row, Paying::wrongRate);
    }

    /** 党费：基数长期没有变。 */
    public void sameBase(RuleContext rule, Concern row) {
        raise(rule, row, Paying::sameBase);
    }

    /** 经费：支出超过预算。 */
    public void overBudget(RuleContext rule, Concern row) {
        raise(rule, row, Paying::overBudget);
    }

    /** 佐证：同一份材料用于不同的活动。 */
    public void sameEvidence(RuleContext rule, Concern row) {
        raise(rule, row, Coinciding::sameEvidence);
    }

    /** 申报：数字与台账不同。 */
    public void claims(RuleContext rule, Concern row) {
        raise(rule, row, it -> Claiming.unlike(it, checklist));
    }

    /** 名册：姓名、出生日期相同的党员。 */
    public void sameMembers(RuleContext rule, Concern row) {
        raise(rule, row, Enrolling::twice);
    }

    /** 名册：日期缺少或不合情理的党员。 */
    public void oddDates(RuleContext rule, Concern row) {
        raise(rule, row, Enrolling::oddDates);
    }

    /** 积分：单次分值超过上限，或由本人录入。 */
    public void oddPoints(RuleContext rule, Concern row) {
        raise(rule, row, Enrolling::oddPoints);
    }

    /** By id, then by the day of the first record. */
    public List<Flag> flags() {
        return raised.values().stream()
                .filter(it -> !it.isEmpty())
                .sorted(Comparator.comparing(Raised::id)
                        .thenComparing(Raised::date)
                        .thenComparing(Raised::line))
                .map(Raised::flag)
                .toList();
    }

    /** Rules of one edition say nothing about the rows of another. */
    private void raise(RuleContext rule, Concern row, Function<Case, List<Evidence>> check) {
        var reference = references.apply(rule);
        if (!Raised.mayRaise(reference, row) || !checklist.plan(row).concerns(facts)) {
            return;
        }
        var settings = checklist.settings(row);
        var found = check.apply(new Case(rows, settings));
        if (!found.isEmpty()) {
            raised.computeIfAbsent(row, it -> new Raised(settings)).add(reference, found);
        }
    }
}
