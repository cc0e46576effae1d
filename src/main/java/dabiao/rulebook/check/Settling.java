package dabiao.rulebook.check;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Bound;
import dabiao.rulebook.row.Component;
import dabiao.rulebook.row.Dimension;
import dabiao.rulebook.row.Exclusion;
import dabiao.rulebook.row.Grouping;
import dabiao.rulebook.row.PointsGrade;
import dabiao.rulebook.row.PointsObject;
import dabiao.rulebook.row.Quota;
import dabiao.rulebook.row.Relative;
import dabiao.rulebook.row.Setting;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.TieBreak;
import dabiao.table.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;

/** Whether the tables about quotas, ties and points name what there is, and leave nothing undecided. */
final class Settling {

    private static final Fraction WHOLE = Fraction.of(1, 1);
    private static final List<String> LEDGERS = List.of("党员", "内设机构");

    private final Edition edition;
    private final BiConsumer<Place, String> criterion;
    private final Problems problems;

    /**
     * @param criterion reports at the place if there is no criterion of that id
     */
    Settling(Edition edition, BiConsumer<Place, String> criterion, Problems problems) {
        this.edition = edition;
        this.criterion = criterion;
        this.problems = problems;
    }

    void check() {
        edition.rows(Quota.class).forEach(this::quota);
        for (Grouping grouping : Grouping.values()) {
            beyondAll(grouping);
        }
        edition.rows(TieBreak.class).forEach(this::tie);
        edition.rows(Relative.class).forEach(it -> criterion.accept(it.place().at("指标"), it.criterion()));
        settings();
        points();
    }

    private void quota(Quota row) {
        var levels = new ArrayList<>(edition.stars().stream()
                .map(Star::level)
                .map(String::valueOf)
                .sorted()
                .toList());
        if (row.bound() == Bound.LEAST) {
            levels.add("0");
        }
        known(row.place().at("等级"), String.valueOf(row.level()), levels, "stars.csv 中没有等级");
        if (row.share().compareTo(WHOLE) > 0 || row.share().numerator().signum() < 0) {
            problems.error("R363", row.place().at("比例"), "写的是“" + row.share() + "”，", "应填 0 到 100% 之间的比例。");
        }
    }

    /** Upper quotas that leave nobody out may be meant, but hardly. */
    private void beyondAll(Grouping grouping) {
        var upper = edition.rows(Quota.class).stream()
                .filter(it -> it.bound() == Bound.MOST && it.grouping() == grouping && !it.cumulative())
                .toList();
        var sum = upper.stream().map(it -> hundredths(it.share())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(100)) > 0) {
            String what = "各级名额（%s）合计 %s%%，超过 100%%，"
                    .formatted(grouping.word(), sum.stripTrailingZeros().toPlainString());
            problems.warning("R363", upper.get(0).place().at("比例"), what, "请核对；写的是累计比例时，「累计」应填 是。");
        }
    }

    private static BigDecimal hundredths(Fraction share) {
        return share.numerator().multiply(BigDecimal.valueOf(100)).divide(share.denominator(), 4, RoundingMode.HALF_UP);
    }

    private void tie(TieBreak row) {
        var place = row.place().at("比较项");
        if (!edition.rows(PointsObject.class).isEmpty()) {
            var known = new ArrayList<>(
                    edition.rows(Dimension.class).stream().map(Dimension::name).toList());
            known.addAll(List.of(TieBreak.STARS, TieBreak.TAKEN));
            known(place, row.item(), known, "没有比较项");
        } else if (!List.of(TieBreak.RAW_SCORE, TieBreak.LAST_STAR).contains(row.item())
                && edition.components().stream().map(Component::standard).noneMatch(row.item()::equals)) {
            criterion.accept(place, row.item());
        }
    }

    private void settings() {
        var first = new HashMap<Object, Place>();
        for (Setting row : edition.rows(Setting.class)) {
            var earlier = first.putIfAbsent(row.rule(), row.place());
            if (earlier != null) {
                problems.error(
                        "R320",
                        row.place().at("规则"),
                        "“" + row.rule().word() + "”重复，",
                        "第 %d 行已有，请只留一行。".formatted(earlier.line()));
            }
            if (!row.rule().allows(row.value())) {
                problems.error(
                        "R364",
                        row.place().at("值"),
                        "写的是“" + row.value() + "”，",
                        "应填 " + row.rule().choices() + "。");
            }
        }
    }

    private void points() {
        var kinds = edition.rows(PointsObject.class).stream()
                .map(PointsObject::kind)
                .toList();
        edition.rows(PointsObject.class).forEach(it -> known(it.place().at("台账"), it.ledger(), LEDGERS, "积分对象不能登记在台账"));
        edition.rows(Dimension.class).forEach(it -> kind(it.place(), it.kind(), kinds));
        edition.rows(PointsGrade.class).forEach(it -> kind(it.place(), it.kind(), kinds));
        edition.rows(Exclusion.class).forEach(it -> it.objects().forEach(one -> kind(it.place(), one, kinds)));
    }

    private void kind(Place place, String kind, List<String> kinds) {
        known(place.at("对象类型"), kind, kinds, "objects.csv 中没有");
    }

    private void known(Place place, String word, Collection<String> known, String what) {
        if (!known.contains(word)) {
            String hint = Nearest.hint(word, known);
            problems.error("R326", place, what + "“" + word + "”，", hint.isEmpty() ? "请核对。" : hint);
        }
    }
}
