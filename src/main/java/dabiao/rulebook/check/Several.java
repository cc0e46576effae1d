package dabiao.rulebook.check;

import dabiao.problem.Place;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Dimension;
import dabiao.rulebook.row.PointsObject;
import dabiao.rulebook.row.Relative;
import dabiao.rulebook.row.Star;
import dabiao.rulebook.row.TieBreak;
import dabiao.rulebook.row.Veto;
import dabiao.rulebook.scenario.Across.OfKind;
import dabiao.rulebook.scenario.Expected;
import dabiao.rulebook.scenario.Scenario;
import dabiao.rulebook.scenario.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Whether scenarios that look at several organisations name what their edition has: stars, vetoes, items, kinds, dimensions. */
final class Several {

    private final Edition edition;
    private final Known known;

    /** Reports a word that is none of those known. */
    @FunctionalInterface
    interface Known {
        void check(Place place, String word, Collection<String> known, String what);
    }

    Several(Edition edition, Known known) {
        this.edition = edition;
        this.known = known;
    }

    void check() {
        edition.scenarios().forEach(this::check);
    }

    private void check(Scenario scenario) {
        var stars = new ArrayList<>(names(Star.class, Star::name));
        stars.add(Expected.NO_STAR);
        scenario.units().forEach(it -> unit(it, stars));
        var codes = scenario.units().stream().map(Unit::code).toList();
        var across = scenario.expected().across();
        across.units().forEach((code, it) -> {
            known.check(it.place(), code, codes, "“各单位”里没有");
            if (it.star() != null) {
                known.check(it.place().at("星级"), it.star(), stars, "stars.csv 中没有");
            }
        });
        across.points().forEach(this::kind);
    }

    private void unit(Unit unit, List<String> stars) {
        if (!unit.lastStar().isEmpty()) {
            known.check(unit.place().at("上年星级"), unit.lastStar(), stars, "stars.csv 中没有");
        }
        var given = unit.given();
        if (given != null) {
            all(given.vetoes(), unit.place().at("否决"), names(Veto.class, Veto::id), "vetoes.csv 中没有");
            all(given.ties().keySet(), unit.place().at("比较项"), names(TieBreak.class, TieBreak::item), "ties.csv 中没有");
            all(
                    given.averages().keySet(),
                    unit.place().at("相对平均"),
                    names(Relative.class, Relative::id),
                    "relatives.csv 中没有");
        }
    }

    private void kind(String kind, OfKind expected) {
        known.check(expected.place(), kind, names(PointsObject.class, PointsObject::kind), "objects.csv 中没有");
        var dimensions = names(Dimension.class, Dimension::name);
        expected.objects().values().forEach(it -> {
            all(it.dimensions().keySet(), it.place().at("维度"), dimensions, "dimensions.csv 中没有");
            all(it.stars() == null ? List.of() : it.stars(), it.place().at("有星"), dimensions, "dimensions.csv 中没有");
        });
    }

    private void all(Collection<String> words, Place place, List<String> known, String what) {
        words.forEach(it -> this.known.check(place, it, known, what));
    }

    private <T> List<String> names(Class<T> table, Function<T, String> name) {
        return edition.rows(table).stream().map(name).toList();
    }
}
