package dabiao.web.security;

import dabiao.access.ChangeAccounts;
import dabiao.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 登录 and 修改密码. */
@Controller
final class SignInPages {

    private final ChangeAccounts accounts;
    private final ByProvider provider;

    SignInPages(ChangeAccounts accounts, ByProvider provider) {
        this.accounts = accounts;
        this.provider = provider;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        var asked = String.valueOf(request.getQueryString());
        model.addAttribute(
                "said",
                switch (asked) {
                    case "wrong" -> "登录名或密码不对。连续输错五次，账号会锁定 15 分钟。";
                    case "often" -> "试得太频繁，请过一分钟再试。";
                    case "unknown" -> "统一身份认证通过了，但本系统没有为您开账号，请找管理员。";
                    case "provider" -> "统一身份认证没有通过，请再试一次，或者用本系统的密码登录。";
                    case "out" -> "已经退出。";
                    case "changed" -> "密码已经修改，请用新密码登录。";
                    default -> "";
                });
        provider.entrance().ifPresent(it -> model.addAttribute("provider", it));
        return "login";
    }

    @GetMapping("/password")
    String password() {
        return "password";
    }

    /** Whoever has a new password signs in with it. */
    @PostMapping("/password")
    String change(
            @RequestParam String old,
            @RequestParam String chosen,
            @RequestParam String again,
            Principal who,
            HttpServletRequest request,
            Model model) {
        if (!chosen.equals(again)) {
            model.addAttribute("wrong", "两次填写的新密码不一样。");
            return "password";
        }
        try {
            accounts.changePassword(who.getName(), old, chosen);
        } catch (Refused e) {
            model.addAttribute("wrong", e.getMessage());
            return "password";
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/login?changed";
    }
}
