package dabiao.web.page.branch;

import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.StandardView;
import dabiao.report.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The standards that apply side by side, each in percent of its marks, this year and the year before. */
public record Radar(List<String> labels, List<Line> lines) {

    private static final int CORNERS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The scores of one year, in the order of the labels. */
    public record Line(String name, List<BigDecimal> values) {}

    static Radar of(AssessmentView view, Optional<AssessmentView> before) {
        var scored = view.standards().stream()
                .filter(it -> it.full().signum() > 0 && it.base().signum() > 0)
                .toList();
        var lines = new ArrayList<Line>();
        lines.add(line(view, scored));
        before.ifPresent(it -> lines.add(line(it, scored)));
        return new Radar(scored.stream().map(StandardView::title).toList(), lines);
    }

    /** Fewer standards make no polygon. */
    public boolean isDrawn() {
        return labels.size() >= CORNERS;
    }

    public String json() {
        return Json.write(this);
    }

    private static Line line(AssessmentView view, List<StandardView> scored) {
        return new Line(
                view.year() + " 年度",
                scored.stream().map(it -> percent(view, it.standard())).toList());
    }

    private static BigDecimal percent(AssessmentView view, String standard) {
        return view.standards().stream()
                .filter(it -> it.standard().equals(standard) && it.full().signum() > 0)
                .findFirst()
                .map(it -> it.effective().multiply(HUNDRED).divide(it.full(), 1, RoundingMode.DOWN))
                .orElse(BigDecimal.ZERO);
    }
}
