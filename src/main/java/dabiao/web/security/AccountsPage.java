package dabiao.web.security;

import dabiao.access.Accounts;
import dabiao.access.ChangeAccounts;
import dabiao.access.Rights;
import dabiao.access.Role;
import dabiao.access.Tokens;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 账号: people and systems that may come in; passwords and tokens are shown once. */
@Controller
@RequestMapping("/accounts")
final class AccountsPage {

    private final Accounts accounts;
    private final ChangeAccounts change;
    private final Tokens tokens;

    AccountsPage(Accounts accounts, ChangeAccounts change, Tokens tokens) {
        this.accounts = accounts;
        this.change = change;
        this.tokens = tokens;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.findAllByOrderByLogin());
        model.addAttribute("tokens", tokens.list());
        model.addAttribute("roles", List.of(Role.values()));
        return "accounts";
    }

    @PostMapping
    String open(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String organisation,
            Principal who,
            Model model) {
        return done(
                model,
                () -> "账号“%s”已建立，初始密码：%s。只显示这一次，请当面转告，本人登录后要修改。"
                        .formatted(
                                login.strip(),
                                change.open(login.strip(), name, rights(role, organisation), who.getName())));
    }

    @PostMapping("/{login}/reset")
    String reset(@PathVariable String login, Principal who, Model model) {
        return done(model, () -> "“%s”的新密码：%s。只显示这一次。".formatted(login, change.resetPassword(login, who.getName())));
    }

    @PostMapping("/{login}/disable")
    String disable(@PathVariable String login, Principal who, Model model) {
        return done(model, () -> {
            change.disable(login, who.getName());
            return "“%s”已停用，立即生效。".formatted(login);
        });
    }

    @PostMapping("/{login}/enable")
    String enable(@PathVariable String login, Principal who, Model model) {
        return done(model, () -> {
            change.enable(login, who.getName());
            return "“%s”已恢复。".formatted(login);
        });
    }

    @PostMapping("/tokens")
    String issue(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate expires,
            Principal who,
            Model model) {
        return done(
                model,
                () -> "令牌“%s”：%s。只显示这一次，请存好。"
                        .formatted(name, tokens.issue(name, rights(role, organisation), expires, who.getName())));
    }

    @PostMapping("/tokens/revoke")
    String revoke(@RequestParam String name, Principal who, Model model) {
        return done(model, () -> {
            tokens.revoke(name, who.getName());
            return "令牌“%s”已收回。".formatted(name);
        });
    }

    private String done(Model model, Supplier<String> deed) {
        try {
            model.addAttribute("said", deed.get());
        } catch (Refused e) {
            model.addAttribute("wrong", e.getMessage());
        }
        return list(model);
    }

    private static Rights rights(Role role, String organisation) {
        var code = organisation.strip();
        if (role.needsOrganisation() && code.isEmpty()) {
            throw new Refused(Problem.error("A202", Place.of("党组织"), "没有填写，", "“" + role.word() + "”要写明属于哪个党组织。"));
        }
        return new Rights(role, role.needsOrganisation() ? code : "");
    }
}
