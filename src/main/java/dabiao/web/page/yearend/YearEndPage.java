package dabiao.web.page.yearend;

import dabiao.web.page.Absent;
import dabiao.web.page.Results;
import dabiao.yearend.CloseYear;
import dabiao.yearend.Progress;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 年终考核: judges every organisation; whoever starts it a second time joins the run under way. */
@Controller
final class YearEndPage {

    private static final String HERE = "本机";
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final CloseYear closeYear;
    private final Results results;

    YearEndPage(CloseYear closeYear, Results results) {
        this.closeYear = closeYear;
        this.results = results;
    }

    @GetMapping("/year-end")
    String all(@RequestParam @Nullable Integer year, Model model) {
        return form(results.chosen(year).year(), null, "", model);
    }

    @PostMapping("/year-end")
    String start(
            @RequestParam int year,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable String sure,
            @Nullable Principal who,
            Model model) {
        if (year < FIRST || year > LAST) {
            return form(year, asOf, "年度应填四位数的年份，例如 2023。", model);
        }
        var day = asOf == null ? CloseYear.usualDay(year) : asOf;
        if (day.getYear() < year || day.getYear() > LAST) {
            return form(year, asOf, "考核日不能早于 %d 年 1 月 1 日。".formatted(year), model);
        }
        if (sure == null) {
            return form(year, asOf, "请先勾选“我已核对年度和考核日”，再开始。", model);
        }
        return "redirect:/year-end/" + closeYear.start(year, day, name(who)).id();
    }

    @GetMapping("/year-end/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("it", closeYear.progress(id).orElseThrow(() -> unknown(id)));
        return "year-end-run";
    }

    @PostMapping("/year-end/{id}/cancel")
    String cancel(@PathVariable long id, @Nullable Principal who) {
        Progress stopped = closeYear.cancel(id, name(who)).orElseThrow(() -> unknown(id));
        return "redirect:/year-end/" + stopped.id();
    }

    private String form(int year, @Nullable LocalDate asOf, String problem, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("asOf", asOf == null ? CloseYear.usualDay(year) : asOf);
        model.addAttribute("problem", problem);
        model.addAttribute("runs", closeYear.list());
        return "year-end";
    }

    private static Absent unknown(long id) {
        return new Absent("没有编号为 %d 的年终考核。".formatted(id));
    }

    private static String name(@Nullable Principal who) {
        return who == null ? HERE : who.getName();
    }
}
