package dabiao.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, its own or that with which it came, and says in the log how it ended: changes always, reading only where
 * somebody wants to know. The query is left out, since it may hold what people typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestId extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    static final String KEY = "request";

    private static final Logger LOG = LoggerFactory.getLogger(RequestId.class);
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Id of the request that this thread works on; empty if it works on none. */
    public static String current() {
        var id = MDC.get(KEY);
        return id == null ? "" : id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        long started = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            say(request, response.getStatus(), (System.nanoTime() - started) / 1_000_000);
            MDC.remove(KEY);
            MDC.remove(Login.KEY);
        }
    }

    private static String id(@Nullable String given) {
        return given != null && GOOD.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString().substring(0, 13);
    }

    private static void say(HttpServletRequest request, int status, long millis) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var level = LOG.atLevel(reads ? org.slf4j.event.Level.DEBUG : org.slf4j.event.Level.INFO);
        level.log("{} {} {} {} ms", request.getMethod(), oneLine(request.getRequestURI()), status, millis);
    }

    private static String oneLine(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }
}
