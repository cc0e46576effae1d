package dabiao.rulebook;

import dabiao.problem.Place;
import dabiao.rulebook.row.Adjustment;
import dabiao.rulebook.row.Applies;
import dabiao.rulebook.row.Average;
import dabiao.rulebook.row.Block;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Claimed;
import dabiao.rulebook.row.Component;
import dabiao.rulebook.row.Concern;
import dabiao.rulebook.row.Condition;
import dabiao.rulebook.row.Count;
import dabiao.rulebook.row.Coverage;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Deadline;
import dabiao.rulebook.row.Dimension;
import dabiao.rulebook.row.Documents;
import dabiao.rulebook.row.Exclusion;
import dabiao.rulebook.row.Frequency;
import dabiao.rulebook.row.Headcount;
import dabiao.rulebook.row.Inspection;
import dabiao.rulebook.row.Interval;
import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.MarkingRow;
import dabiao.rulebook.row.NationalLimit;
import dabiao.rulebook.row.Pace;
import dabiao.rulebook.row.Parameter;
import dabiao.rulebook.row.PerHead;
import dabiao.rulebook.row.PointsGrade;
import dabiao.rulebook.row.PointsObject;
import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.Rater;
import dabiao.rulebook.row.Relative;
import dabiao.rulebook.row.Row;
import dabiao.rulebook.row.Setting;
import dabiao.rulebook.row.SettlingRule;
import dabiao.rulebook.row.Share;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.Streak;
import dabiao.rulebook.row.TieBreak;
import dabiao.rulebook.row.Variety;
import dabiao.rulebook.row.Veto;
import dabiao.rulebook.scenario.Scenario;
import dabiao.table.Layout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of a standard, complete in itself: the folder {@code rules/<standard>/<effective>/}.
 *
 * @param standard name of the standard's folder, for example sanhui-yike
 * @param effective first day of the periods that it judges
 * @param tables the rows of every table, by the type of row, in the order of the file
 * @param rules the edition's own DRL files, by path below rules/
 * @param scenarios the cases of scenarios.yaml, in the order written
 */
public record Edition(
        String standard,
        LocalDate effective,
        Standard choices,
        Map<Class<?>, List<?>> tables,
        List<RuleFile> rules,
        List<Scenario> scenarios) {

    /** The tables that an edition may have, as an office meets them. */
    public static final List<Layout<? extends Record>> TABLES = List.of(
            Layout.of(Criterion.class),
            Layout.of(Frequency.class),
            Layout.of(Coverage.class),
            Layout.of(Share.class),
            Layout.of(PerHead.class),
            Layout.of(Headcount.class),
            Layout.of(Count.class),
            Layout.of(Documents.class),
            Layout.of(Deadline.class),
            Layout.of(Variety.class),
            Layout.of(Interval.class),
            Layout.of(Streak.class),
            Layout.of(Average.class),
            Layout.of(Checklist.class),
            Layout.of(Mark.class),
            Layout.of(Adjustment.class),
            Layout.of(Rater.class),
            Layout.of(Block.class),
            Layout.of(Condition.class),
            Layout.of(Applies.class),
            Layout.of(Component.class),
            Layout.of(Star.class),
            Layout.of(Veto.class),
            Layout.of(Quota.class),
            Layout.of(TieBreak.class),
            Layout.of(Relative.class),
            Layout.of(Setting.class),
            Layout.of(PointsObject.class),
            Layout.of(Dimension.class),
            Layout.of(PointsGrade.class),
            Layout.of(Exclusion.class),
            Layout.of(Concern.class),
            Layout.of(Parameter.class),
            Layout.of(Inspection.class),
            Layout.of(Pace.class),
            Layout.of(Claimed.class),
            Layout.of(NationalLimit.class));

    public Edition {
        tables = new LinkedHashMap<>(tables);
        rules = List.copyOf(rules);
        scenarios = List.copyOf(scenarios);
    }

    /** {@code sanhui-yike/2023-01-01}. */
    public String id() {
        return standard + "/" + effective;
    }

    /** How problems name one of its files: {@code rules/sanhui-yike/2023-01-01/stars.csv}. */
    public Place place(String file) {
        return Place.of(RulesFolder.shown(id() + "/" + file));
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> rows(Class<T> type) {
        return (List<T>) tables.getOrDefault(type, List.of());
    }

    /** The rows of all tables that measure a criterion. */
    public List<Row> measuringRows() {
        var rows = new ArrayList<Row>();
        tables.forEach((type, list) -> {
            if (Row.class.isAssignableFrom(type) && !MarkingRow.class.isAssignableFrom(type)) {
                list.forEach(row -> rows.add((Row) row));
            }
        });
        return rows;
    }

    public List<Criterion> criteria() {
        return rows(Criterion.class);
    }

    public Optional<Criterion> criterion(String id) {
        return criteria().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public List<Condition> conditions() {
        return rows(Condition.class);
    }

    public List<Applies> classes() {
        return rows(Applies.class);
    }

    public List<Component> components() {
        return rows(Component.class);
    }

    public List<Star> stars() {
        return rows(Star.class);
    }

    /** What flags ask people to look at. */
    public List<Concern> concerns() {
        return rows(Concern.class);
    }

    public List<Veto> vetoes() {
        return rows(Veto.class);
    }

    /** What the edition chose about something that needs all organisations together, or else what is usual. */
    public String setting(SettlingRule rule) {
        return rows(Setting.class).stream()
                .filter(it -> it.rule() == rule)
                .map(Setting::value)
                .findFirst()
                .orElse(rule.otherwise());
    }
}
