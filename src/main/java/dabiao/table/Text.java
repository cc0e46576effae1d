package dabiao.table;

import java.math.BigDecimal;
import java.math.MathContext;

/** How the text of a cell is tidied before it is understood, and quoted when it is not. */
final class Text {

    private static final int QUOTED = 40;

    private Text() {}

    /** Blanks of every kind, among them the wide one, the unbreakable one and those of no width. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u200b' || c > 127 && Character.isWhitespace(c);
    }

    /** Without blanks around it. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** With full-width digits, letters and signs (０…９ Ａ…Ｚ －／．：（）) made half-width. */
    static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (narrow(text.charAt(i)) != text.charAt(i)) {
                return narrowed(text);
            }
        }
        return text;
    }

    /** A code that was typed with full-width digits or letters becomes half-width; prose stays as it is. */
    static String code(String text) {
        String narrow = narrow(text);
        for (int i = 0; i < narrow.length() && !narrow.equals(text); i++) {
            char c = narrow.charAt(i);
            if (c >= 127 || !Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return text;
            }
        }
        return narrow;
    }

    static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    /** A number as a person would have typed it: 44986.0 becomes 44986, and the noise beyond 15 digits goes. */
    static String number(String raw) {
        try {
            var number = new BigDecimal(raw).round(new MathContext(15));
            return Math.abs(number.scale()) > 40 ? raw : number.signum() == 0 ? "0" : plain(number);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** In Chinese quotation marks, on one line, cut where it is long. */
    static String quote(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return "“" + (line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line) + "”";
    }

    /**
     * Whether it holds what looks like the number of an identity card: 17 digits with a birthday among them, then a digit or X.
     */
    static boolean hasIdNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = isDigit(text.charAt(i));
            if (digits == 17
                    && (digit || (narrow(text.charAt(i)) | 32) == 'x')
                    && endsAt(text, i)
                    && born(text, i - 17)) {
                return true;
            }
            digits = digit ? digits + 1 : 0;
        }
        return false;
    }

    static boolean isDigit(char c) {
        char narrow = narrow(c);
        return narrow >= '0' && narrow <= '9';
    }

    private static boolean endsAt(String text, int last) {
        return last + 1 == text.length() || !isDigit(text.charAt(last + 1));
    }

    private static boolean born(String text, int start) {
        int century = number(text, start + 6, 2);
        int month = number(text, start + 10, 2);
        int day = number(text, start + 12, 2);
        return (century == 19 || century == 20) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + narrow(text.charAt(i)) - '0';
        }
        return number;
    }

    private static String narrowed(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            narrow.append(narrow(text.charAt(i)));
        }
        return narrow.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
