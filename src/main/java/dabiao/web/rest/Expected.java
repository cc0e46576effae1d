package dabiao.web.rest;

import java.time.LocalDate;

/** What a parameter of some type should look like. */
final class Expected {

    private Expected() {}

    static String of(Class<?> type) {
        if (type == LocalDate.class) {
            return "应填日期，例如 2024-03-31。";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "应填 true 或 false。";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "应填整数，例如 2023。" : "请核对写法。";
    }
}
