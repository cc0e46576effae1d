package dabiao.web.security;

import dabiao.web.rest.Denial;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that the database cannot be reached where even the question who asks could not be answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class DatabaseGone extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGone.class);

    private final Denial denial;

    DatabaseGone(Denial denial) {
        this.denial = denial;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()
                    || Stream.iterate(e, it -> it != null, Throwable::getCause).noneMatch(Denial::isDatabaseGone)) {
                throw e;
            }
            LOG.error("The database cannot be reached: {}", e.getMessage());
            say(request, response);
        }
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        if (!Refusals.isPage(request)) {
            denial.unavailable(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>暂时不能用</title><p>%s</p></html>"
                                .formatted(Denial.GONE));
    }
}
