package dabiao.web.page.form;

import dabiao.report.AssessmentView;
import dabiao.web.page.Absent;
import dabiao.web.page.Results;
import dabiao.web.page.form.Form.Asked;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The organisations that a form is about, as they were judged. Safe to share. */
@Component
final class Judged {

    private final Results results;

    Judged(Results results) {
        this.results = results;
    }

    /** The one that a form is about. */
    AssessmentView view(Asked asked) {
        var code = asked.organisation();
        if (code == null) {
            throw new Absent("这张表按党组织出：请先写党组织编号，或者在支部名单里选一个支部，再从成绩单上打开。");
        }
        return find(asked, asked.year(), code)
                .orElseThrow(() -> new Absent(asked.year() + " 年度没有这个党组织的考核结果。请核对编号，或者在支部名单里选。"));
    }

    /** The same organisation a year before, if it was judged. */
    Optional<AssessmentView> before(Asked asked, String code) {
        return find(asked, asked.year() - 1, code);
    }

    /** All of them, by code; those that could not be judged are left out. */
    void forEach(Asked asked, Consumer<AssessmentView> sink) {
        var code = asked.organisation();
        if (code == null) {
            results.forEach(asked.chosen(), asked.scope(), (head, view) -> sink.accept(view));
        } else {
            sink.accept(view(asked));
        }
    }

    private Optional<AssessmentView> find(Asked asked, int year, String code) {
        var chosen = year == asked.year() ? asked.chosen() : results.chosen(year);
        return chosen.isJudged()
                ? results.head(chosen, code, asked.scope())
                        .filter(it -> !it.hasFailed())
                        .map(results::view)
                : Optional.empty();
    }
}
