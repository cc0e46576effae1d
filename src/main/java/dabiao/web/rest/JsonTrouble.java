package dabiao.web.rest;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with JSON that could not be read. */
final class JsonTrouble {

    private JsonTrouble() {}

    static Problem of(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException cause
                ? of(cause)
                : Problem.error(BadRequest.CODE, Place.of("请求"), "没有内容，", "请提交 JSON。");
    }

    static Problem of(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return BadRequest.problem(path(unknown), "没有这一项，", Nearest.hint(unknown.getPropertyName(), known(unknown)));
        }
        if (e instanceof InvalidFormatException wrong) {
            return BadRequest.problem(
                    path(wrong), "写的是“" + wrong.getValue() + "”，", Expected.of(wrong.getTargetType()));
        }
        if (e instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            return BadRequest.problem(path(wrong), "没有填写或者写得不对，", "请对照 /v3/api-docs。");
        }
        var at = e.getLocation();
        int line = at == null ? 0 : Math.max(at.getLineNr(), 0);
        var place = Place.line("请求", line).at("第 %d 个字符".formatted(at == null ? 0 : Math.max(at.getColumnNr(), 0)));
        return Problem.error(BadRequest.CODE, place, "从这里起不是 JSON，", "请核对引号、逗号和括号，都要用半角。");
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : it.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static Collection<String> known(UnrecognizedPropertyException e) {
        var ids = e.getKnownPropertyIds();
        return ids == null ? List.of() : ids.stream().map(String::valueOf).toList();
    }
}
