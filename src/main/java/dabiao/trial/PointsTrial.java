package dabiao.trial;

import dabiao.fact.Dossier;
import dabiao.rulebook.Rulebook;
import dabiao.rulebook.scenario.Across.OfKind;
import dabiao.rulebook.scenario.Across.OfObject;
import dabiao.rulebook.scenario.Scenario;
import dabiao.yearend.settle.Contender;
import dabiao.yearend.settle.Contest;
import dabiao.yearend.settle.CountedEntry;
import dabiao.yearend.settle.Ranking;
import dabiao.yearend.settle.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and ranks the points of one scenario and compares what was expected of each object. */
final class PointsTrial {

    private final Rulebook rulebook;
    private final Scenario scenario;
    private final Differences differences = new Differences();

    PointsTrial(Rulebook rulebook, Scenario scenario) {
        this.rulebook = rulebook;
        this.scenario = scenario;
    }

    List<String> differences(List<Dossier> dossiers) {
        var contest = Contest.of(rulebook, scenario.year());
        if (contest.isEmpty()) {
            return List.of("%d 年没有标准计算积分".formatted(scenario.year()));
        }
        var rankings = contest.get().rank(dossiers, scenario.asOf(), Map.of());
        scenario.expected()
                .across()
                .points()
                .forEach((kind, expected) -> rankings.stream()
                        .filter(it -> it.kind().equals(kind))
                        .findFirst()
                        .ifPresentOrElse(
                                it -> compare(expected, it), () -> differences.add("积分 %s：没有这一类对象".formatted(kind))));
        return differences.sentences();
    }

    private void compare(OfKind expected, Ranking ranking) {
        differences.list(
                "积分 " + ranking.kind() + " 十佳",
                expected.best(),
                ranking.best().stream().map(Contender::code).toList());
        expected.objects()
                .forEach((code, it) -> contender(code, ranking)
                        .ifPresentOrElse(
                                found -> compare(it, found, ranking),
                                () -> differences.add("积分 %s %s：没有这个对象的积分".formatted(ranking.kind(), code))));
    }

    /** By code, or by organisation and code where two organisations use the same one. */
    private static Optional<Contender> contender(String code, Ranking ranking) {
        return Stream.concat(ranking.ranked().stream(), ranking.excluded().stream())
                .filter(it -> code.equals(it.code()) || code.equals(it.organisation() + "/" + it.code()))
                .findFirst();
    }

    private void compare(OfObject expected, Contender found, Ranking ranking) {
        int before = differences.size();
        var what = "积分 " + ranking.kind() + " " + found.code() + " ";
        differences.number(what + "总分", expected.total(), found.total());
        differences.number(what + "名次", expected.rank(), BigDecimal.valueOf(found.rank()));
        differences.text(what + "等次", expected.grade(), found.grade());
        expected.dimensions()
                .forEach((dimension, sum) -> differences.number(what + dimension, sum, sum(dimension, found)));
        differences.list(
                what + "有星",
                expected.stars(),
                found.tallies().stream()
                        .filter(Tally::hasStar)
                        .map(Tally::dimension)
                        .toList());
        differences.yes(what + "待定", expected.undecided(), found.undecided());
        var reasons = String.join("；", found.reasons());
        differences.contains(
                what + "不参评", expected.excluded(), ranking.excluded().contains(found) ? reasons : "");
        differences.contains(what + "理由", expected.reasons(), reasons);
        differences.contains(what + "未计", expected.uncounted(), uncounted(found));
        if (differences.size() > before) {
            differences.add("实际：" + told(found));
        }
    }

    private static BigDecimal sum(String dimension, Contender found) {
        return found.tallies().stream()
                .filter(it -> it.dimension().equals(dimension))
                .map(Tally::sum)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static String uncounted(Contender found) {
        return Stream.concat(found.tallies().stream().flatMap(it -> it.entries().stream()), found.foreign().stream())
                .filter(it -> !it.isWhole())
                .map(CountedEntry::reason)
                .collect(Collectors.joining("；"));
    }

    private static String told(Contender found) {
        var sums = found.tallies().stream()
                .map(it -> it.dimension() + " " + it.sum().toPlainString())
                .collect(Collectors.joining("，"));
        return "总分 %s（%s），第 %d 名；%s；%s"
                .formatted(
                        found.total().toPlainString(),
                        sums,
                        found.rank(),
                        String.join("；", found.reasons()),
                        uncounted(found));
    }
}
