package dabiao.web.page.appraisal;

import dabiao.appraisal.Giving;
import dabiao.appraisal.Standing;
import dabiao.appraisal.Target;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody filled into the form, as they wrote it, so that nothing is lost where it cannot be taken. */
public record Filled(
        @Nullable String version,
        @Nullable String marks,
        @Nullable String grade,
        @Nullable String date,
        @Nullable String rater,
        @Nullable String reason,
        @Nullable String correction) {

    private static final String CODE = "A422";

    /** What stands now, ready to be changed. */
    static Filled of(Standing standing, LocalDate day) {
        var it = standing.given();
        if (it == null) {
            return new Filled(standing.version(), "", "", day.toString(), "", "", "");
        }
        var marks = it.marks() == null ? "" : it.marks().toPlainString();
        return new Filled(standing.version(), marks, it.grade(), it.date().toString(), it.rater(), it.reason(), "");
    }

    /** The same, once its writer has been shown what stands now. */
    Filled seen(Standing standing) {
        return new Filled(standing.version(), marks, grade, date, rater, reason, correction);
    }

    Giving giving(Target target) {
        return new Giving(
                target,
                text(version),
                number(text(marks)),
                text(grade),
                day(text(date)),
                text(rater),
                text(reason),
                text(correction));
    }

    static @Nullable BigDecimal number(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,6}(\\.\\d{1,6})?")) {
            throw refused("评分", text, "应填数字，例如 1.5。");
        }
        return new BigDecimal(text.strip());
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw refused("日期", text, "应填日期，例如 2024-01-15。");
        }
    }

    private static Refused refused(String field, String text, String remedy) {
        return new Refused(Problem.error(CODE, Place.of("评定").at(field), "写的是“" + text.strip() + "”，", remedy));
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
