package dabiao.rulebook.check;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.row.Adjustment;
import dabiao.rulebook.row.Applies;
import dabiao.rulebook.row.Block;
import dabiao.rulebook.row.Checklist;
import dabiao.rulebook.row.Component;
import dabiao.rulebook.row.Criterion;
import dabiao.rulebook.row.Mark;
import dabiao.rulebook.row.MarkingRow;
import dabiao.rulebook.row.Rater;
import dabiao.rulebook.row.Row;
import dabiao.rulebook.row.ScoringMethod;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.Veto;
import dabiao.rulebook.row.VetoTrigger;
import dabiao.rulebook.scenario.Expected;
import dabiao.rulebook.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether everything that is named somewhere in the rulebook is there. */
final class References {

    /** The class of organisations to which everybody belongs. */
    private static final String EVERYBODY = "全部";

    private static final Set<ScoringMethod> MARKED_BY_PEOPLE =
            EnumSet.of(ScoringMethod.DISCRETIONARY, ScoringMethod.GRADED, ScoringMethod.RATED);

    private final Rulebook rulebook;
    private final List<Edition> whole;
    private final Problems problems;

    References(Rulebook rulebook, List<Edition> whole, Problems problems) {
        this.rulebook = rulebook;
        this.whole = whole;
        this.problems = problems;
    }

    void check() {
        for (Edition edition : whole) {
            unique(edition);
            criteria(edition);
            checklists(edition);
            applies(edition);
            new ConditionUses(edition, problems).check();
            edition.components().forEach(it -> component(it, edition));
            stars(edition);
            new Settling(edition, (place, id) -> criterion("R326", place, id, edition), problems).check();
            scenarios(edition);
            new Several(edition, (place, word, words, what) -> known("R327", place, word, words, what)).check();
            new Concerns(edition, rulebook.vocabulary(), problems).check();
        }
        foreign();
    }

    private void unique(Edition edition) {
        once(edition.criteria(), Criterion::id, Criterion::place, "编号");
        once(edition.classes(), Applies::name, Applies::place, "名称");
        once(edition.components(), Component::id, Component::place, "编号");
        once(edition.components(), Component::standard, Component::place, "标准");
        once(edition.vetoes(), Veto::id, Veto::place, "编号");
        once(edition.stars(), it -> String.valueOf(it.level()), Star::place, "等级");
        once(edition.stars(), Star::name, Star::place, "名称");
    }

    private <T> void once(List<T> rows, Function<T, String> name, Function<T, Place> place, String column) {
        var first = new HashMap<String, Place>();
        for (T row : rows) {
            var earlier = first.putIfAbsent(name.apply(row), place.apply(row));
            if (earlier != null) {
                String remedy = "第 %d 行已有，请改成别的。".formatted(earlier.line());
                problems.error("R320", place.apply(row).at(column), "“" + name.apply(row) + "”重复，", remedy);
            }
        }
    }

    /** Ids of criteria must not be those of another standard, since findings are named by them alone. */
    private void foreign() {
        var owner = new HashMap<String, String>();
        for (Edition edition : rulebook.editions()) {
            for (Criterion criterion : edition.criteria()) {
                String other = owner.putIfAbsent(criterion.id(), edition.standard());
                if (other != null && !other.equals(edition.standard())) {
                    String what = "编号“%s”已由标准 %s 使用，".formatted(criterion.id(), other);
                    problems.error("R320", criterion.place().at("编号"), what, "编号不能与别的标准相同，请换一个。");
                }
            }
        }
    }

    private void criteria(Edition edition) {
        var ids = ids(edition);
        var measured = new TreeSet<String>();
        for (Row row : edition.measuringRows()) {
            known("R321", row.place().at("编号"), row.criterion(), ids, "criteria.csv 中没有编号");
            measured.add(Nearest.of(row.criterion(), ids).orElse(row.criterion()));
        }
        for (MarkingRow row : markingRows(edition)) {
            known("R321", row.place().at("编号"), row.criterion(), ids, "criteria.csv 中没有编号");
        }
        for (Adjustment row : edition.rows(Adjustment.class)) {
            if (row.special() != null) {
                known("R321", row.place().at("让于指标"), row.special(), ids, "criteria.csv 中没有编号");
            }
        }
        var blocks = edition.criteria().stream().map(Criterion::block).collect(Collectors.toCollection(TreeSet::new));
        edition.rows(Block.class).forEach(it -> known("R321", it.place().at("类别"), it.name(), blocks, "没有指标属于类别"));
        for (Criterion criterion : edition.criteria()) {
            if (edition.rules().isEmpty()
                    && !measured.contains(criterion.id())
                    && !MARKED_BY_PEOPLE.contains(criterion.scoring())) {
                problems.error(
                        "R322",
                        criterion.place(),
                        "指标“" + criterion.id() + "”没有任何要求，",
                        "请在 frequency.csv、coverage.csv、shares.csv 等表中为它加一行。");
            }
            new Scoring(criterion, edition, problems).check();
        }
    }

    private static List<MarkingRow> markingRows(Edition edition) {
        var rows = new ArrayList<MarkingRow>(edition.rows(Mark.class));
        rows.addAll(edition.rows(Adjustment.class));
        rows.addAll(edition.rows(Rater.class));
        return rows;
    }

    /** A list may not name another list: what it is judged from must be known before. */
    private void checklists(Edition edition) {
        var lists = edition.rows(Checklist.class);
        once(lists, Checklist::criterion, Checklist::place, "编号");
        var ids = ids(edition);
        lists.forEach(it -> ids.remove(it.criterion()));
        for (Checklist list : lists) {
            list.criteria().forEach(it -> known("R321", list.place().at("指标"), it, ids, "criteria.csv 中没有不是清单的指标"));
        }
    }

    private void applies(Edition edition) {
        var names = edition.classes().stream().map(Applies::name).collect(Collectors.toCollection(TreeSet::new));
        names.add(EVERYBODY);
        var yaml = edition.place("standard.yaml").at("适用");
        edition.choices().applies().forEach(it -> known("R324", yaml, it, names, "applies.csv 中没有"));
        for (Criterion criterion : edition.criteria()) {
            criterion.applies().forEach(it -> known("R324", criterion.place().at("适用"), it, names, "applies.csv 中没有"));
        }
    }

    private void component(Component component, Edition edition) {
        var place = component.place().at("标准");
        if (!rulebook.standards().contains(component.standard())) {
            known("R325", place, component.standard(), rulebook.standards(), "没有标准");
        } else if (rulebook.inForce(component.standard(), edition.effective()).isEmpty()) {
            String what = "标准 %s 在 %s 还没有生效的版本，".formatted(component.standard(), edition.effective());
            problems.error("R325", place, what, "请补上该标准的版本，或推迟本版本的生效日期。");
        }
    }

    private void stars(Edition edition) {
        for (Star star : edition.stars()) {
            star.criteria().forEach(it -> criterion("R326", star.place().at("另须达标"), it, edition));
        }
        for (Veto veto : edition.vetoes()) {
            new VetoRow(veto, edition, problems).check();
            if (veto.trigger() == VetoTrigger.CRITERION) {
                veto.subjects().forEach(it -> criterion("R326", veto.place().at("事项"), it, edition));
            } else if (veto.trigger() == VetoTrigger.AWARD) {
                awards(veto);
            }
        }
    }

    private void awards(Veto veto) {
        var words = rulebook.vocabulary().of("奖惩类型");
        if (!words.isEmpty()) {
            veto.subjects().forEach(it -> known("R326", veto.place().at("事项"), it, words, "词表“奖惩类型”中没有"));
        }
    }

    private void scenarios(Edition edition) {
        var stars = new ArrayList<>(edition.stars().stream().map(Star::name).toList());
        stars.add(Expected.NO_STAR);
        stars.add(Expected.NOT_RATED);
        var vetoes = edition.vetoes().stream().map(Veto::id).toList();
        for (Scenario scenario : edition.scenarios()) {
            var expected = scenario.expected();
            expected.criteria().forEach((id, it) -> criterion("R327", it.place(), id, edition));
            if (expected.star() != null) {
                known("R327", scenario.place().at("星级"), expected.star(), stars, "stars.csv 中没有");
            }
            if (expected.vetoes() != null) {
                expected.vetoes().forEach(it -> known("R327", scenario.place().at("否决"), it, vetoes, "vetoes.csv 中没有"));
            }
        }
    }

    private void known(String code, Place place, String word, Collection<String> known, String what) {
        if (!known.contains(word)) {
            String hint = Nearest.hint(word, known);
            problems.error(code, place, what + "“" + word + "”，", hint.isEmpty() ? "请核对。" : hint);
        }
    }

    private static Set<String> ids(Edition edition) {
        return edition.criteria().stream().map(Criterion::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Looks a criterion up among the edition's own and those of its components, in whichever edition, if all could be read. */
    private void criterion(String code, Place place, String id, Edition edition) {
        var ids = ids(edition);
        for (Component component : edition.components()) {
            var editions = rulebook.editions().stream()
                    .filter(it -> it.standard().equals(component.standard()))
                    .toList();
            if (editions.isEmpty() || !whole.containsAll(editions)) {
                return;
            }
            editions.forEach(it -> ids.addAll(ids(it)));
        }
        known(code, place, id, ids, "没有指标");
    }
}
