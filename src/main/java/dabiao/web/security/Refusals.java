package dabiao.web.security;

import dabiao.web.rest.Denial;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says to those who do not get in why: other programs as a problem, people on a page. */
@Component
final class Refusals {

    private static final String NOBODY = "没有登录，或者登录已经过期。请在 Authorization 里带上令牌，或者先登录。";
    private static final String FORBIDDEN = "您的角色不能做这件事。需要的话，请找管理员调整账号的角色。";
    private static final String FORGED = "页面放得太久，或者请求不是从本系统的页面发出的。请刷新页面再做一次。";

    private static final String MALFORMED = "地址里有不许出现的字符，请核对。";

    private final Denial denial;

    Refusals(Denial denial) {
        this.denial = denial;
    }

    /** Nobody is signed in, or the token is not good. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPage(request) && !ByToken.isShown(request)) {
            var login = request.getContextPath() + "/login";
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", login);
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect(login);
            }
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        denial.unknown(NOBODY, request, response);
    }

    /** Somebody is signed in who may not do that. */
    void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Person)) {
            unknown(request, response);
            return;
        }
        var why = e instanceof CsrfException ? FORGED : FORBIDDEN;
        if (isPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, why);
        } else {
            denial.forbidden(why, request, response);
        }
    }

    /** An address with what no address of the program has: slashes in disguise, control characters. */
    void malformed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPage(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, MALFORMED);
        } else {
            denial.malformed(MALFORMED, request, response);
        }
    }

    static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.startsWith("/actuator");
    }
}
