package dabiao.web.security;

import dabiao.access.Account;
import dabiao.access.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was closed or changed meanwhile, and sends those to choose a password who have to. */
final class StillThere extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Refusals refusals;

    StillThere(Accounts accounts, Refusals refusals) {
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Person person) || isOpen(request)) {
            chain.doFilter(request, response);
            return;
        }
        var account = accounts.findByLogin(person.login()).filter(it -> isSame(it, person));
        if (account.isEmpty()) {
            end(request, response);
        } else if (account.get().mustChange() && !Person.isVouchedFor(signedIn)) {
            choose(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSame(Account account, Person person) {
        return !account.disabled() && account.rights().equals(person.rights());
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        refusals.unknown(request, response);
    }

    private void choose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Refusals.isPage(request)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            refusals.forbidden(request, response, new AccessDeniedException("The password must be changed first."));
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/password")
                || path.equals("/logout")
                || path.equals("/login")
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/");
    }
}
