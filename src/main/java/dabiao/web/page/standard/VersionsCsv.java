package dabiao.web.page.standard;

import dabiao.rulebook.archive.Activations;
import dabiao.web.page.form.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 历次启用 of rules, to take away. */
@Controller
final class VersionsCsv {

    private static final List<String> HEADINGS = List.of("规则编号", "启用时间", "启用人", "理由", "依据", "替换了");

    private final Activations activations;

    VersionsCsv(Activations activations) {
        this.activations = activations;
    }

    /** Newest first. */
    @GetMapping("/standards/versions.csv")
    void list(HttpServletResponse response) {
        Listing.send(
                "历次启用.csv",
                HEADINGS,
                response,
                listing -> activations
                        .findAllByOrderByIdDesc()
                        .forEach(it -> listing.row(
                                it.fingerprint(),
                                it.activatedAt(),
                                it.activatedBy(),
                                it.reason(),
                                it.document(),
                                it.replaced())));
    }
}
