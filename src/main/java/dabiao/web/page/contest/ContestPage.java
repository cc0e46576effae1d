package dabiao.web.page.contest;

import dabiao.fact.Scope;
import dabiao.report.RankingView;
import dabiao.report.RankingView.ContenderView;
import dabiao.web.page.Absent;
import dabiao.web.page.Rankings;
import dabiao.web.page.Rankings.First;
import dabiao.web.page.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 五星十佳: the ranking of each kind of object, and the points of one. */
@Controller
final class ContestPage {

    private static final int SHOWN = 100;

    private final Results results;
    private final Rankings rankings;

    ContestPage(Results results, Rankings rankings) {
        this.results = results;
        this.rankings = rankings;
    }

    @GetMapping("/rankings")
    String rankings(
            @RequestParam @Nullable Integer year, @RequestParam @Nullable String kind, Scope scope, Model model) {
        var chosen = results.chosen(year);
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var kinds = rankings.kinds(chosen);
        model.addAttribute("rankings", kinds);
        model.addAttribute("most", SHOWN);
        model.addAttribute(
                "first",
                known(kinds, kind)
                        .flatMap(it -> rankings.first(chosen, it.kind(), scope, SHOWN))
                        .orElse(null));
        return "rankings";
    }

    @GetMapping("/rankings/points")
    String points(
            @RequestParam @Nullable Integer year,
            @RequestParam String kind,
            @RequestParam String organisation,
            @RequestParam String code,
            Scope scope,
            Model model) {
        var chosen = results.chosen(year);
        var own = scope.includes(organisation) ? Scope.of(List.of(organisation)) : Scope.NONE;
        var ranking = rankings.first(chosen, kind, own, Integer.MAX_VALUE)
                .map(First::ranking)
                .orElseThrow(() -> new Absent("%d 年度没有“%s”的积分排名。".formatted(chosen.year(), kind)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("ranking", ranking);
        model.addAttribute(
                "it",
                everyone(ranking)
                        .filter(it -> it.organisation().equals(organisation)
                                && it.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Absent("%s里没有编号为“%s”的对象。".formatted(ranking.name(), code))));
        return "points";
    }

    private static Optional<RankingView> known(List<RankingView> all, @Nullable String kind) {
        return all.stream().filter(it -> kind == null || it.kind().equals(kind)).findFirst();
    }

    private static Stream<ContenderView> everyone(RankingView ranking) {
        return Stream.concat(ranking.ranked().stream(), ranking.excluded().stream());
    }
}
