package dabiao.web.page.branch;

import dabiao.report.AssessmentView;
import dabiao.report.AssessmentView.FindingView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A criterion that stands otherwise than in the year before. */
public record Moved(FindingView was, FindingView is) {

    public BigDecimal gain() {
        return is.points().earned().subtract(was.points().earned());
    }

    static List<Moved> between(Optional<AssessmentView> before, AssessmentView now) {
        var earlier = new HashMap<String, FindingView>();
        before.ifPresent(old -> old.findings().forEach(it -> earlier.put(it.criterion(), it)));
        return now.findings().stream()
                .flatMap(it -> Stream.ofNullable(earlier.get(it.criterion())).map(was -> new Moved(was, it)))
                .filter(Moved::isReal)
                .toList();
    }

    private boolean isReal() {
        return !Objects.equals(was.status(), is.status()) || gain().signum() != 0;
    }
}
