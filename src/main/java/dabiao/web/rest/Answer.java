package dabiao.web.rest;

import dabiao.problem.Problem;
import dabiao.web.request.RequestId;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A kind of trouble: its name in the {@code type} of a problem, its title, its status.
 */
enum Answer {
    REFUSED("refused", "内容有问题，没有收下", HttpStatus.UNPROCESSABLE_CONTENT),
    BAD_REQUEST("bad-request", "请求写得不对", HttpStatus.BAD_REQUEST),
    UNKNOWN("unauthorised", "没有登录", HttpStatus.UNAUTHORIZED),
    FORBIDDEN("forbidden", "没有权限", HttpStatus.FORBIDDEN),
    NOT_FOUND("not-found", "没有找到", HttpStatus.NOT_FOUND),
    CONFLICT("conflict", "现在不能这样做", HttpStatus.CONFLICT),
    METHOD("method", "这个地址不接受这种请求方法", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", "给不出所要的格式", HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE("too-large", "内容太大", HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE("media-type", "不支持这种内容格式", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    BUSY("busy", "现在办不了", HttpStatus.SERVICE_UNAVAILABLE),
    BROKEN("broken", "程序内部出错", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String name;
    private final String title;
    private final HttpStatus status;

    Answer(String name, String title, HttpStatus status) {
        this.name = name;
        this.title = title;
        this.status = status;
    }

    ResponseEntity<ProblemView> with(String detail, String instance) {
        return with(detail, instance, List.of(), 0, HttpHeaders.EMPTY);
    }

    ResponseEntity<ProblemView> with(List<Problem> problems, int dropped, String instance) {
        int all = problems.size() + dropped;
        var first = problems.isEmpty() ? title : problems.get(0).toString();
        var detail = all > 1 ? "共 %d 处问题，第一处：%s".formatted(all, first) : first;
        return with(detail, instance, problems, dropped, HttpHeaders.EMPTY);
    }

    ResponseEntity<ProblemView> with(
            String detail, String instance, List<Problem> problems, int dropped, HttpHeaders headers) {
        var view = new ProblemView(
                "urn:dabiao:" + name,
                title,
                status.value(),
                detail,
                instance,
                RequestId.current(),
                ProblemView.Item.of(problems),
                dropped);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(view);
    }
}
