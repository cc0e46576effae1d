package dabiao.web.rest;

import dabiao.problem.Refused;
import dabiao.web.request.DiskFull;
import dabiao.web.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every request that cannot be done with a problem in Chinese; what happened inside stays in the log. */
@RestControllerAdvice
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    @ExceptionHandler
    ResponseEntity<ProblemView> refused(Refused e, HttpServletRequest request) {
        return answer(e).with(e.problems(), e.dropped(), request.getRequestURI());
    }

    /** What a person wrote in a file has codes of its own; those that end like an answer of HTTP speak of the request. */
    private static Answer answer(Refused e) {
        if (e.problems().stream().anyMatch(it -> it.code().endsWith("409"))) {
            return Answer.CONFLICT;
        }
        if (e.problems().stream().anyMatch(it -> it.code().equals("P404"))) {
            return Answer.NOT_FOUND;
        }
        boolean ofRequest = e.problems().stream().allMatch(it -> it.code().matches("W4..|P400"));
        return ofRequest ? Answer.BAD_REQUEST : Answer.REFUSED;
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> notFound(NotFound e, HttpServletRequest request) {
        return Answer.NOT_FOUND.with(List.of(e.problem()), 0, request.getRequestURI());
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemView> nowhere(HttpServletRequest request) {
        return Answer.NOT_FOUND.with(
                "没有“%s”这个地址。接口说明见 /v3/api-docs。".formatted(request.getRequestURI()), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return Answer.BAD_REQUEST.with(List.of(JsonTrouble.of(e)), 0, request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        var problem = BadRequest.problem(
                e.getName(),
                "写的是“" + e.getValue() + "”，",
                Expected.of(e.getParameter().getParameterType()));
        return Answer.BAD_REQUEST.with(List.of(problem), 0, request.getRequestURI());
    }

    /** A filter of a list that cannot be read. */
    @ExceptionHandler
    ResponseEntity<ProblemView> mistyped(BindException e, HttpServletRequest request) {
        var problems = e.getFieldErrors().stream()
                .map(it -> BadRequest.problem(it.getField(), "写的是“" + it.getRejectedValue() + "”，", expected(it, e)))
                .toList();
        return Answer.BAD_REQUEST.with(problems, 0, request.getRequestURI());
    }

    private static String expected(FieldError error, BindException of) {
        var type = of.getBindingResult().getFieldType(error.getField());
        return type == null ? "请核对。" : Expected.of(type);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return lacking(e.getParameterName(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> missing(MissingServletRequestPartException e, HttpServletRequest request) {
        return lacking(e.getRequestPartName(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        var allowed = e.getSupportedMethods();
        var remedy = allowed == null ? "" : "可用的有：" + String.join("、", allowed) + "。";
        return Answer.METHOD.with(
                "这里不能用 %s。%s".formatted(e.getMethod(), remedy), request.getRequestURI(), List.of(), 0, e.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        var detail = "内容格式是 %s；可用的有：%s。"
                .formatted(e.getContentType() == null ? "没有写明的" : e.getContentType(), e.getSupportedMediaTypes());
        return Answer.MEDIA_TYPE.with(detail, request.getRequestURI(), List.of(), 0, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<ProblemView> notAcceptable(HttpServletRequest request) {
        return Answer.NOT_ACCEPTABLE.with("这里只给 application/json。", request.getRequestURI());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<ProblemView> tooLarge(HttpServletRequest request) {
        return Answer.TOO_LARGE.with("一个文件不超过 64 MB，一次不超过 128 MB。请分几次提交。", request.getRequestURI());
    }

    @ExceptionHandler({MultipartException.class, ServletRequestBindingException.class})
    ResponseEntity<ProblemView> malformed(HttpServletRequest request) {
        return Answer.BAD_REQUEST.with("请求读不出来，请核对格式。", request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> broken(Exception e, HttpServletRequest request) {
        if (DiskFull.is(e)) {
            LOG.error(
                    "{} {} failed, the disk is full: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return Answer.BUSY.with(DiskFull.SENTENCE, request.getRequestURI());
        }
        if (Denial.isDatabaseGone(e)) {
            LOG.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return Answer.BUSY.with(Denial.GONE, request.getRequestURI());
        }
        LOG.error("{} {} failed.", request.getMethod(), request.getRequestURI(), e);
        return Answer.BROKEN.with(
                "程序内部出错，已记入日志。请把时间、请求编号（%s）和所做的操作告诉管理员。".formatted(RequestId.current()), request.getRequestURI());
    }

    private static ResponseEntity<ProblemView> lacking(String name, HttpServletRequest request) {
        var problem = BadRequest.problem(name, "没有填写，", "这一项必填。");
        return Answer.BAD_REQUEST.with(List.of(problem), 0, request.getRequestURI());
    }
}
