package dabiao.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * Days as people and Excel write them: 2023-03-01, 2023/3/1, 2023.3.1, 2023年3月1日, 20230301, 44986. A time of midnight behind
 * them, which some programs add, does not count.
 */
final class Days {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 10_000;
    private static final int LAST_SERIAL = 73_050;
    private static final String NO_DAY = "这一天不存在，";

    private Days() {}

    record Day(Column column) implements Kind {

        @Override
        public @Nullable Object read(String text, Complaint complaint) {
            return day(
                    text,
                    Digits.of(text),
                    new Asked("日期", column.example().isEmpty() ? "2023-03-01" : column.example(), NO_DAY),
                    complaint);
        }
    }

    /** A month, told by any of its days or by 2023-03, 2023年3月 or 202303; kept as its first day. */
    record Month() implements Kind {

        @Override
        public @Nullable Object read(String text, Complaint complaint) {
            var digits = Digits.of(text).month();
            boolean alone = digits.groups() == 2 && digits.lengthOf(0) == 4 && !Digits.dotted(text);
            var asked = new Asked("月份", "2023-03", "这个月不存在，");
            var day = day(text, alone ? digits.with(1) : digits, asked, complaint);
            return day == null ? null : day.withDayOfMonth(1);
        }
    }

    /** A day of every year: 12-31 or 12月31日. */
    record Yearly() implements Kind {

        @Override
        public @Nullable Object read(String text, Complaint complaint) {
            var digits = Digits.of(text);
            if (digits.groups() != 2 || Digits.dotted(text)) {
                var asked = new Asked("月和日", "12-31", NO_DAY);
                var day = day(text, digits, asked, complaint);
                return day == null ? null : MonthDay.from(day);
            }
            try {
                return MonthDay.of(digits.at(0), digits.at(1));
            } catch (DateTimeException e) {
                complaint.say("T128", "写的是" + Text.quote(text) + "，" + NO_DAY, "应填月和日，例如 12-31。");
                return null;
            }
        }
    }

    /** What is asked for, and what to say of one that the calendar does not have. */
    private record Asked(String what, String example, String none) {

        String remedy() {
            return "应填" + what + "，例如 " + example + "。";
        }
    }

    private static @Nullable LocalDate day(String text, Digits digits, Asked asked, Complaint complaint) {
        if (digits.isSerial(FIRST_SERIAL, LAST_SERIAL)) {
            return SERIAL_ZERO.plusDays(digits.at(0));
        }
        var parts = digits.groups() == 1 && digits.lengthOf(0) == 8 ? digits.split() : digits;
        if (parts.groups() != 3 || parts.lengthOf(0) != 4) {
            boolean shortYear = parts.groups() == 3 && parts.lengthOf(0) == 2;
            complaint.say("T123", "写的是" + Text.quote(text) + "，" + (shortYear ? "年份要写四位，" : ""), asked.remedy());
            return null;
        }
        return day(text, parts, complaint, asked);
    }

    private static @Nullable LocalDate day(String text, Digits parts, Complaint complaint, Asked asked) {
        if (parts.at(0) < 1900 || parts.at(0) > 2100) {
            complaint.say("T123", "写的是" + Text.quote(text) + "，年份应在 1900 至 2100 之间，", asked.remedy());
            return null;
        }
        try {
            return LocalDate.of(parts.at(0), parts.at(1), parts.at(2));
        } catch (DateTimeException e) {
            complaint.say("T123", "写的是" + Text.quote(text) + "，" + asked.none(), asked.remedy());
            return null;
        }
    }
}
