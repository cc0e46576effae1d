package dabiao.web.page.audit;

import dabiao.audit.AuditLine;
import dabiao.audit.AuditLines;
import dabiao.audit.AuditLines.Wanted;
import dabiao.event.Deed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** 审计记录. */
@Controller
final class AuditPage {

    private static final int SIZE = 50;

    private final AuditLines lines;

    AuditPage(AuditLines lines) {
        this.lines = lines;
    }

    /**
     * What a person looks for.
     *
     * @param before number of the last line that was seen
     */
    public record Asked(
            @Nullable String who,
            @Nullable String what,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to,

            @Nullable Long before) {

        Wanted wanted() {
            return new Wanted(given(who), given(what), from, to);
        }

        /** Where the lines stand that come behind the last. */
        public String next(AuditLine last) {
            var uri = UriComponentsBuilder.fromPath("/audit").queryParam("before", last.seq());
            add(uri, "who", who);
            add(uri, "what", what);
            add(uri, "from", from);
            add(uri, "to", to);
            return uri.encode().build().toUriString();
        }

        private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
            if (value != null && !value.toString().isEmpty()) {
                uri.queryParam(name, value);
            }
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/audit")
    String audit(Asked asked, Model model) {
        Long before = asked.before();
        var found = lines.page(asked.wanted(), before == null ? Long.MAX_VALUE : before, SIZE + 1);
        boolean more = found.size() > SIZE;
        var shown = more ? found.subList(0, SIZE) : found;
        model.addAttribute("asked", asked);
        model.addAttribute("lines", shown);
        model.addAttribute("next", more ? asked.next(shown.get(SIZE - 1)) : "");
        model.addAttribute("deeds", List.of(Deed.values()));
        lines.head().ifPresent(it -> model.addAttribute("head", it));
        return "audit";
    }
}
