package dabiao.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program as a problem why it does not get in. Safe to share. */
@Component
public final class Denial {

    private final JsonMapper mapper;

    Denial(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Nobody knows who asks. */
    public void unknown(String why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Answer.UNKNOWN, why, request, response);
    }

    /** Who asks may not do that. */
    public void forbidden(String why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Answer.FORBIDDEN, why, request, response);
    }

    /** The address itself cannot be one. */
    public void malformed(String why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Answer.BAD_REQUEST, why, request, response);
    }

    private void write(Answer answer, String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = answer.with(why, request.getRequestURI());
        response.setStatus(problem.getStatusCode().value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(mapper.writeValueAsString(problem.getBody()));
    }
}
