package dabiao.web.rest;

import dabiao.problem.Problem;
import dabiao.problem.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a request was not done (RFC 9457), with every place that is wrong. {@code request} is the id under which the log speaks of it. */
@Schema(name = "Problem", description = "请求没有办成的原因（RFC 9457），逐处列出问题")
record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String request,
        List<Item> problems,
        int dropped) {

    /** One cause, at its place; {@code line} is 0 where a file or a request as a whole is meant. */
    @Schema(name = "ProblemItem", description = "一处问题")
    record Item(
            String code,
            Severity severity,
            String file,
            int line,
            @Nullable String column,
            String message,
            String remedy) {

        static Item of(Problem it) {
            return new Item(
                    it.code(),
                    it.severity(),
                    it.place().file(),
                    it.place().line(),
                    it.place().column(),
                    it.what(),
                    it.remedy());
        }

        static List<Item> of(List<Problem> problems) {
            return problems.stream().map(Item::of).toList();
        }
    }
}
