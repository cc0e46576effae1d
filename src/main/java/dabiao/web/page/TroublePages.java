package dabiao.web.page;

import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.web.request.DiskFull;
import dabiao.web.request.RequestId;
import dabiao.web.security.Privacy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers a page that cannot be shown with one that says why, and what to do; what happened inside stays in the log. */
@Component
final class TroublePages implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(TroublePages.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!SafePages.isPage(request)) {
            return null;
        }
        if (e instanceof Absent absent) {
            return page("没有找到", absent.sentence(), HttpStatus.NOT_FOUND);
        }
        if (e instanceof Refused refused) {
            if (owes(refused, Privacy.REASON_OWED) || owes(refused, Privacy.AUDIT_OWED)) {
                return reason(request, owes(refused, Privacy.REASON_OWED));
            }
            var all = refused.problems().stream().map(Problem::toString).collect(Collectors.joining(" "));
            return page("这样不行", all, HttpStatus.CONFLICT);
        }
        if (e instanceof MaxUploadSizeExceededException) {
            return page("文件太大", "一次上报的文件太大了，没有收下任何内容。请分几次上报。", HttpStatus.CONTENT_TOO_LARGE);
        }
        if (e instanceof MultipartException) {
            return page("没有收到文件", "请在“台账上报”页面选择文件再提交。", HttpStatus.BAD_REQUEST);
        }
        if (e instanceof MethodArgumentTypeMismatchException it) {
            return page("地址读不懂", "地址里的“%s”写的是“%s”。".formatted(it.getName(), it.getValue()), HttpStatus.BAD_REQUEST);
        }
        return other(request, e);
    }

    private static ModelAndView other(HttpServletRequest request, Exception e) {
        var status = e instanceof ErrorResponse it
                ? HttpStatus.valueOf(it.getStatusCode().value())
                : HttpStatus.INTERNAL_SERVER_ERROR;
        if (status == HttpStatus.NOT_FOUND) {
            return page("没有这个页面", "地址可能写错了，或者页面已经换了地方。", status);
        }
        if (status.is4xxClientError()) {
            return page("地址读不懂", "这个地址缺少内容，或者有内容写得不对。", status);
        }
        if (DiskFull.is(e)) {
            LOG.error(
                    "{} {} failed, the disk is full: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return page("磁盘满了", DiskFull.SENTENCE, HttpStatus.SERVICE_UNAVAILABLE);
        }
        LOG.error("{} {} could not be shown.", request.getMethod(), request.getRequestURI(), e);
        return page("这一步没有完成", "没有任何数据被改动。请再试一次；如果仍不行，请把请求编号（%s）告诉系统管理员查看日志。".formatted(RequestId.current()), status);
    }

    private static boolean owes(Refused e, String code) {
        return e.problems().stream().anyMatch(it -> it.code().equals(code));
    }

    /** Asks why the names, or the audit trail, are needed, then for the same file again. */
    private static ModelAndView reason(HttpServletRequest request, boolean ofNames) {
        var fields = new TreeMap<String, String[]>(request.getParameterMap());
        fields.remove(Privacy.REASON);
        fields.remove(Privacy.NAMES);
        return new ModelAndView(
                "reason",
                Map.of("to", request.getRequestURI(), "fields", fields, "ofNames", ofNames),
                HttpStatus.BAD_REQUEST);
    }

    private static ModelAndView page(String title, String sentence, HttpStatus status) {
        return new ModelAndView("absent", Map.of("heading", title, "sentence", sentence), status);
    }
}
