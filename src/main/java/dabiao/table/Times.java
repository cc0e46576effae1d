package dabiao.table;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Times of day: 14:30, 14：30:00, 14时30分, 14点, or the fraction of a day that Excel keeps. */
record Times(Column column) implements Kind {

    @Override
    public @Nullable Object read(String text, Complaint complaint) {
        String narrow = Text.narrow(text);
        var time = narrow.equals("0") || narrow.startsWith("0.") ? fraction(narrow) : clock(narrow);
        if (time == null) {
            complaint.unlike(
                    "T124", text, "应填时间，例如 " + (column.example().isEmpty() ? "14:30" : column.example()) + "。");
        }
        return time;
    }

    private static @Nullable LocalTime fraction(String text) {
        boolean digits = text.chars().skip(2).allMatch(it -> it >= '0' && it <= '9');
        if (!digits || text.length() == 2 || text.length() > 20) {
            return null;
        }
        long seconds = Math.round(Double.parseDouble(text) * 86_400);
        return seconds < 86_400 ? LocalTime.ofSecondOfDay(seconds) : null;
    }

    private static @Nullable LocalTime clock(String text) {
        var parts = new int[3];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && part < 3 && digits < 2) {
                parts[part] = parts[part] * 10 + c - '0';
                digits++;
            } else if (digits > 0 && separates(c, part, i == text.length() - 1)) {
                part++;
                digits = 0;
            } else {
                return null;
            }
        }
        boolean whole = part > 0 && (digits > 0 || ends(text));
        return whole && parts[0] < 24 && parts[1] < 60 && parts[2] < 60
                ? LocalTime.of(parts[0], parts[1], parts[2])
                : null;
    }

    private static boolean ends(String text) {
        return "时点分秒".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean separates(char c, int part, boolean last) {
        return switch (c) {
            case ':' -> !last && part < 2;
            case '时', '点' -> part == 0;
            case '分' -> part == 1;
            case '秒' -> part == 2 && last;
            default -> false;
        };
    }
}
