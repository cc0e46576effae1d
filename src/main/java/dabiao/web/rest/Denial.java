package dabiao.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program as a problem why it does not get in. Safe to share. */
@Component
public final class Denial {

    /** What to do when the database cannot be reached. */
    public static final String GONE = "数据库现在连不上，这一步没有做，没有任何数据被改动。请过几分钟再试；还不行，请管理员看数据库服务器是否开着、磁盘是否满了。";

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

    /** The database cannot be reached. */
    public void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Answer.BUSY, GONE, request, response);
    }

    /** Whether that is what went wrong. */
    public static boolean isDatabaseGone(Throwable e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof RecoverableDataAccessException
                || e instanceof CannotCreateTransactionException;
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
