package dabiao.web.page.decision;

import dabiao.decision.AnswerRequest;
import dabiao.decision.Request;
import dabiao.decision.RequestDecision;
import dabiao.decision.RequestState;
import dabiao.decision.Requests;
import dabiao.decision.Sought;
import dabiao.decision.Wish;
import dabiao.fact.Scope;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.web.page.Absent;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审核: what waits for somebody, what was decided, and a form to ask. */
@Controller
@RequestMapping("/decisions")
final class RequestsPage {

    private static final int SHOWN = 200;

    private final Requests requests;
    private final RequestDecision ask;
    private final AnswerRequest answer;

    RequestsPage(Requests requests, RequestDecision ask, AnswerRequest answer) {
        this.requests = requests;
        this.ask = ask;
        this.answer = answer;
    }

    /** What stands in the form. */
    public record Asked(
            @Nullable Sought kind,
            @Nullable String organisation,
            @Nullable String subject,
            @Nullable String content,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to,

            @Nullable String reason,
            @Nullable String evidence,
            @Nullable String reference) {

        Wish wish() {
            var sought = kind;
            var first = from;
            if (sought == null || first == null) {
                throw new Refused(Problem.error("D422", Place.of("表格").at("起"), "没有填写，", "请选择申请什么，并填写起日。"));
            }
            return new Wish(
                    sought,
                    text(organisation),
                    text(subject),
                    text(content),
                    first,
                    to,
                    text(reason),
                    text(evidence),
                    text(reference));
        }
    }

    @GetMapping
    String list(Scope scope, Model model) {
        var all = requests.findAllByOrderByIdDesc().stream()
                .filter(it -> scope.includes(it.organisation()))
                .collect(Collectors.partitioningBy(it -> it.stands() == RequestState.ASKED));
        model.addAttribute("waiting", all.getOrDefault(true, List.of()));
        model.addAttribute(
                "decided",
                all.getOrDefault(false, List.of()).stream().limit(SHOWN).toList());
        model.addAttribute("kinds", List.of(Sought.values()));
        return "decisions";
    }

    @PostMapping
    String ask(Asked asked, Scope scope, Principal who, Model model) {
        return done(
                scope,
                model,
                () -> "已申请，编号 %d，等另一个人批准。"
                        .formatted(ask.ask(asked.wish(), scope, who.getName()).number()));
    }

    @PostMapping("/{id}/approval")
    String approve(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Principal who,
            Model model) {
        var seen = seen(id, version, scope);
        return done(
                scope,
                model,
                () -> "已批准，记入决定台账第 %d 批；再考核一次就算数。"
                        .formatted(answer.approve(seen, reason, who.getName()).batch()));
    }

    @PostMapping("/{id}/rejection")
    String reject(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Scope scope,
            Principal who,
            Model model) {
        var seen = seen(id, version, scope);
        return done(
                scope,
                model,
                () -> "申请 %d 没有批准。"
                        .formatted(answer.reject(seen, reason, who.getName()).number()));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable long id, @RequestParam int version, Scope scope, Principal who, Model model) {
        var seen = seen(id, version, scope);
        return done(
                scope,
                model,
                () -> "申请 %d 已收回。"
                        .formatted(answer.withdraw(seen, "", who.getName()).number()));
    }

    private Request seen(long id, int version, Scope scope) {
        return requests.findById(id)
                .filter(it -> scope.includes(it.organisation()))
                .map(it -> it.seenAs(version))
                .orElseThrow(() -> new Absent("没有编号为 %d 的申请。".formatted(id)));
    }

    private String done(Scope scope, Model model, Supplier<String> deed) {
        try {
            model.addAttribute("said", deed.get());
        } catch (Refused e) {
            model.addAttribute(
                    "wrong", e.problems().stream().map(Problem::toString).toList());
        }
        return list(scope, model);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
