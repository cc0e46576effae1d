package dabiao.web.page.overview;

import dabiao.report.Json;
import java.util.List;

/** Figures in the form in which the browser draws them. */
public final class Charts {

    private static final int SHOWN = 12;

    private final Figures figures;

    Charts(Figures figures) {
        this.figures = figures;
    }

    /** Bars with a name, a length, what is written beside them and where they lead. */
    public record Series(List<String> labels, List<Long> values, List<String> notes, List<String> links) {}

    /** Bars from the longest to the shortest, and how many percent of all these and those before make up. */
    public record Pareto(
            List<String> labels, List<Long> values, List<String> notes, List<String> links, List<Integer> cumulative) {}

    public String stars() {
        return bars(figures.stars());
    }

    public String scores() {
        return bars(figures.scores());
    }

    public String missed() {
        var top = figures.missed().stream().limit(SHOWN).toList();
        return Json.write(new Pareto(
                top.stream().map(it -> it.criterion() + " " + it.name()).toList(),
                top.stream().map(Figures.Missed::count).toList(),
                top.stream()
                        .map(it -> "%d 个，累计 %d%%".formatted(it.count(), it.cumulative()))
                        .toList(),
                top.stream().map(Figures.Missed::link).toList(),
                top.stream().map(Figures.Missed::cumulative).toList()));
    }

    private static String bars(List<Figures.Bar> bars) {
        return Json.write(new Series(
                bars.stream().map(Figures.Bar::label).toList(),
                bars.stream().map(Figures.Bar::count).toList(),
                bars.stream().map(it -> it.count() + " 个").toList(),
                bars.stream().map(Figures.Bar::link).toList()));
    }
}
