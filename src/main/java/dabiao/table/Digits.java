package dabiao.table;

/**
 * The numbers within the text of a day, such as 2023, 3 and 1 of 2023年3月1日; none if anything else stands between or beside
 * them that no day has.
 */
final class Digits {

    private static final Digits NONE = new Digits(new int[3], new int[3], 0);

    private final int[] values;
    private final int[] lengths;
    private final int groups;

    private Digits(int[] values, int[] lengths, int groups) {
        this.values = values;
        this.lengths = lengths;
        this.groups = groups;
    }

    static Digits of(String text) {
        int end = end(text);
        var values = new int[3];
        var lengths = new int[3];
        int group = 0;
        for (int i = 0; i < end; i++) {
            char c = Text.narrow(text.charAt(i));
            if (c >= '0' && c <= '9') {
                if (group > 2 || lengths[group] > 7) {
                    return NONE;
                }
                values[group] = values[group] * 10 + c - '0';
                lengths[group]++;
            } else if (group > 2 || lengths[group] == 0 || !separates(c, group, i == end - 1)) {
                return NONE;
            } else {
                group++;
            }
        }
        return new Digits(values, lengths, group < 3 && lengths[group] > 0 ? group + 1 : group);
    }

    int groups() {
        return groups;
    }

    int at(int group) {
        return values[group];
    }

    int lengthOf(int group) {
        return lengths[group];
    }

    boolean isSerial(int first, int last) {
        return groups == 1 && lengths[0] == 5 && values[0] >= first && values[0] <= last;
    }

    /** 20230301 as 2023, 3, 1. */
    Digits split() {
        int all = values[0];
        return new Digits(new int[] {all / 10_000, all / 100 % 100, all % 100}, new int[] {4, 2, 2}, 3);
    }

    /** 202303 as 2023, 3; anything else as it is. */
    Digits month() {
        boolean joined = groups == 1 && lengths[0] == 6;
        return joined ? new Digits(new int[] {values[0] / 100, values[0] % 100, 0}, new int[] {4, 2, 0}, 2) : this;
    }

    /** With a third number behind the two. */
    Digits with(int third) {
        return new Digits(new int[] {values[0], values[1], third}, new int[] {lengths[0], lengths[1], 1}, 3);
    }

    private static boolean separates(char c, int group, boolean last) {
        return switch (c) {
            case '-', '/', '.' -> !last && group < 2;
            case '年' -> !last && group == 0;
            case '月' -> group <= 1;
            case '日', '号' -> last;
            default -> false;
        };
    }

    /** Whether it was written with points, which in a workbook may be a number that has lost its last zero. */
    static boolean dotted(String text) {
        return text.indexOf('.') >= 0 || text.indexOf('．') >= 0;
    }

    /** Where the day ends: before a time of midnight, before the fraction of a serial number, or else with the text. */
    private static int end(String text) {
        return text.indexOf('.') == 5 && onlyOf("0123456789.", text, 0) ? 5 : withoutMidnight(text);
    }

    private static int withoutMidnight(String text) {
        int at = text.indexOf(' ') >= 0 ? text.indexOf(' ') : text.indexOf('T');
        if (at < 0 || at + 1 == text.length()) {
            return text.length();
        }
        return onlyOf("0:.", text, at + 1) ? at : text.length();
    }

    private static boolean onlyOf(String allowed, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
