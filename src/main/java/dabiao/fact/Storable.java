package dabiao.fact;

import dabiao.table.Column;
import dabiao.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** What the ledgers can keep without changing it. */
final class Storable {

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TEXT = 16_000;
    private static final String WHOLE = "其中有不完整的字符，请重新输入。";
    private static final Set<String> CODES = Set.of("organisation", "code");

    private Storable() {}

    /** What a value ought to be instead, in Chinese, as the second half of a sentence; empty if it can be kept as it is. */
    static Optional<String> complaint(Column column, Object value) {
        if (value instanceof String text) {
            return CODES.contains(column.component()) ? ofCode(text) : ofText(text);
        }
        if (value instanceof Words words) {
            return ofWords(words);
        }
        if (value instanceof BigDecimal amount) {
            return when(!Amounts.fits(amount), "整数部分应不超过 14 位，小数应不超过 4 位。");
        }
        if (value instanceof LocalDate day) {
            return when(day.getYear() < 1000 || day.getYear() > 9999, "年份应在 1000 与 9999 之间。");
        }
        return when(value instanceof LocalTime time && time.getNano() != 0, "时间应精确到秒或分。");
    }

    private static Optional<String> ofCode(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return Optional.of("编号应为 1 至 64 个字符。");
        }
        return when(!code.strip().equals(code) || disturbsOrder(code), "编号首尾不应有空格，也不应含控制符、表情或生僻扩展字。");
    }

    /** Databases order these unlike Java: MySQL by code point, H2 by UTF-16; control characters sort before padding. */
    private static boolean disturbsOrder(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (Character.isISOControl(code.charAt(i)) || Character.isSurrogate(code.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> ofText(String text) {
        return isHalf(text) ? Optional.of(WHOLE) : ofLength(text.length());
    }

    /** Half of a rare character, which no file can hold but JSON can name. */
    private static boolean isHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static Optional<String> ofLength(int length) {
        return when(length > LONGEST_TEXT, "应不超过 16000 个字。");
    }

    private static Optional<String> ofWords(Words words) {
        int length = words.size() - 1;
        for (String word : words) {
            length += word.length();
            if (word.isEmpty() || word.indexOf('；') >= 0) {
                return Optional.of("其中每个词都不应为空，也不应含“；”。");
            }
            if (isHalf(word)) {
                return Optional.of(WHOLE);
            }
        }
        return ofLength(length);
    }

    private static Optional<String> when(boolean wrong, String complaint) {
        return wrong ? Optional.of(complaint) : Optional.empty();
    }
}
