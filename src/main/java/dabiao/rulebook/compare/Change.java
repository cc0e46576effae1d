package dabiao.rulebook.compare;

import dabiao.problem.Place;
import dabiao.table.Worded;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two rulebooks.
 *
 * @param where the edition that it stands in, {@code sanhui-yike/2023-01-01}; or 词表, 通用规则
 * @param part the table or file as people call it: 频次, 星级, 规则, standard.yaml
 * @param subject the row, rule, key or word that differs: SH-01 支部党员大会
 * @param column heading of the column; empty where the whole of it differs
 * @param before, after what was written and what is written now; empty where there is none
 * @param placeBefore, placeAfter where it stood and stands; null where it does not
 */
public record Change(
        Kind kind,
        String where,
        String part,
        String subject,
        String column,
        String before,
        String after,
        @Nullable Place placeBefore,
        @Nullable Place placeAfter) {

    /** How something differs. */
    public enum Kind implements Worded {
        ADDED("新增"),
        REMOVED("删去"),
        CHANGED("修改"),
        REWORDED("文字改动"),
        LOGIC("规则逻辑改动");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** In one line: {@code sanhui-yike/2023-01-01 频次 SH-01 支部党员大会「最低次数」：1 → 2}. */
    public String sentence() {
        var head = (where + " " + part + " " + subject).strip();
        return switch (kind) {
            case ADDED -> head + "：新增" + (after.isEmpty() ? "" : "（" + after + "）");
            case REMOVED -> head + "：删去" + (before.isEmpty() ? "" : "（原为 " + before + "）");
            case LOGIC -> head + "：规则逻辑改动，两版文字见对照";
            default -> head + (column.isEmpty() ? "" : "「" + column + "」") + "：" + said(before) + " → " + said(after);
        };
    }

    /** The place to look at: where it stands now, or else where it stood. */
    public @Nullable Place place() {
        return placeAfter != null ? placeAfter : placeBefore;
    }

    private static String said(String text) {
        return text.isEmpty() ? "（空）" : text;
    }
}
