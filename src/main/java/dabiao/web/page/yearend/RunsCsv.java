package dabiao.web.page.yearend;

import dabiao.web.page.form.Listing;
import dabiao.yearend.CloseYear;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 历次年终考核, to take away. */
@Controller
final class RunsCsv {

    private static final List<String> HEADINGS =
            List.of("次", "年度", "考核日", "状态", "党组织", "已考核", "失败", "开始", "完成", "台账批次", "规则编号");

    private final CloseYear closeYear;

    RunsCsv(CloseYear closeYear) {
        this.closeYear = closeYear;
    }

    @GetMapping("/year-end/runs.csv")
    void list(HttpServletResponse response) {
        Listing.send(
                "历次年终考核.csv",
                HEADINGS,
                response,
                listing -> closeYear
                        .list()
                        .forEach(it -> listing.row(
                                it.id(),
                                it.year(),
                                it.asOf(),
                                it.status().word(),
                                it.total(),
                                it.done(),
                                it.failed(),
                                it.startedAt(),
                                it.finishedAt(),
                                it.batch(),
                                it.fingerprint())));
    }
}
