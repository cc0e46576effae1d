package dabiao.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes for the log whose request it is, once that is known. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class Login extends OncePerRequestFilter {

    static final String KEY = "login";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = request.getUserPrincipal();
        if (who != null) {
            MDC.put(KEY, who.getName());
        }
        chain.doFilter(request, response);
    }
}
