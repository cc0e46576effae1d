package dabiao.web.page.form;

import dabiao.decision.publicity.Notice;
import dabiao.decision.publicity.Period;
import dabiao.decision.publicity.Publicity;
import dabiao.fact.Scope;
import dabiao.web.page.Absent;
import dabiao.web.page.Chosen;
import dabiao.web.page.Results;
import dabiao.yearend.ClosedYears;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 公示: the list to be made public, with its period, and what is missing for those that are not on it. */
@Controller
final class PublicityPage {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int MOST = 60;

    private final Results results;
    private final Publicity publicity;
    private final ClosedYears closed;

    PublicityPage(Results results, Publicity publicity, ClosedYears closed) {
        this.results = results;
        this.publicity = publicity;
        this.closed = closed;
    }

    /** What the page is asked for. */
    public record Asked(
            @Nullable Integer year,
            @Nullable LocalDate from,
            @Nullable Integer days,
            @Nullable String contact,
            @Nullable String phone) {

        int workingDays() {
            return days == null ? Period.USUAL : days;
        }

        Posting posting() {
            var first = from;
            if (workingDays() < 1 || workingDays() > MOST) {
                throw new Absent("公示期应为 1 至 %d 个工作日。".formatted(MOST));
            }
            if (first != null && (first.getYear() < FIRST || first.getYear() > LAST)) {
                throw new Absent("公示从 %s 开始，请核对年份。".formatted(first));
            }
            return new Posting(
                    first == null ? null : Period.of(first, workingDays()),
                    contact == null ? "" : contact,
                    phone == null ? "" : phone);
        }
    }

    @GetMapping("/publicity")
    String page(Asked asked, Scope scope, Model model) {
        var chosen = results.chosen(asked.year());
        model.addAttribute("chosen", chosen);
        if (!chosen.isJudged()) {
            return "empty";
        }
        var notice = notice(chosen, scope);
        model.addAttribute("notice", notice);
        model.addAttribute("posting", asked.posting());
        model.addAttribute("days", asked.workingDays());
        model.addAttribute("from", asked.from());
        model.addAttribute("closed", closed.findByClosedYear(chosen.year()).isPresent());
        return "publicity";
    }

    @GetMapping("/publicity.xlsx")
    ResponseEntity<byte[]> workbook(Asked asked, Scope scope) {
        var chosen = results.chosen(asked.year());
        var tables = PublicityTable.of(notice(chosen, scope), asked.posting());
        return Download.workbook(chosen.year() + "年度公示稿.xlsx", Workbooks.of(tables));
    }

    /** The list itself. */
    @GetMapping("/publicity.csv")
    ResponseEntity<byte[]> csv(Asked asked, Scope scope) {
        var chosen = results.chosen(asked.year());
        var table = PublicityTable.of(notice(chosen, scope), asked.posting()).get(0);
        return Download.csv(chosen.year() + "年度公示稿.csv", Csv.of(table));
    }

    private Notice notice(Chosen chosen, Scope scope) {
        return publicity.of(chosen.judged(), scope);
    }
}
