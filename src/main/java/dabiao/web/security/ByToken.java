package dabiao.web.security;

import dabiao.access.Tokens;
import dabiao.event.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets systems in that show a token, for this request alone. */
final class ByToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Refusals refusals;

    ByToken(Tokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    static boolean isShown(HttpServletRequest request) {
        return secret(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        var token = secret == null ? java.util.Optional.<dabiao.access.Token>empty() : tokens.shown(secret);
        if (token.isEmpty()) {
            Refusal.TOKEN.count();
            refusals.unknown(request, response);
            return;
        }
        SecurityContextHolder.setContext(
                new SecurityContextImpl(Person.of(token.get()).signedIn()));
        chain.doFilter(request, response);
    }

    private static @Nullable String secret(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
