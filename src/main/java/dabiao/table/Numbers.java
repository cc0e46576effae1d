package dabiao.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, written alone: no unit, no grouping, no exponent. Full-width digits will do. */
final class Numbers {

    private Numbers() {}

    record Whole(Column column) implements Kind {

        @Override
        public @Nullable Object read(String text, Complaint complaint) {
            String narrow = Text.narrow(text);
            if (isNumber(narrow, 9, 0)) {
                return Integer.valueOf(narrow);
            }
            complaint.unlike("T125", text, remedy(narrow, "整数", column.example().isEmpty() ? "1" : column.example()));
            return null;
        }
    }

    record Exact(Column column) implements Kind {

        @Override
        public @Nullable Object read(String text, Complaint complaint) {
            String narrow = Text.narrow(text);
            if (isNumber(narrow, 13, 6)) {
                return canonical(new BigDecimal(narrow));
            }
            complaint.unlike("T126", text, remedy(narrow, "数字", column.example().isEmpty() ? "2.5" : column.example()));
            return null;
        }
    }

    /** 3100 whether 3100 or 3100.00 was written, so that records with equal amounts are equal. */
    private static BigDecimal canonical(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String remedy(String text, String kind, String example) {
        boolean adorned =
                !isNumber(text, 13, 6) && (Text.isDigit(text.charAt(0)) || "¥￥约".indexOf(text.charAt(0)) >= 0);
        return "应填" + kind + (adorned ? "，不带单位、逗号和百分号" : "") + "，例如 " + example + "。";
    }

    /** Only digits, with a sign before them and a point between them where that is allowed. */
    private static boolean isNumber(String text, int whole, int fraction) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        boolean before = end > start && end - start <= whole && digits(text, start, end);
        int places = text.length() - end - 1;
        return before && (point < 0 || places > 0 && places <= fraction && digits(text, end + 1, text.length()));
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
