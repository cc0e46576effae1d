package dabiao.replay;

import dabiao.assessment.archive.FindingRow;
import dabiao.assessment.archive.FlagRow;
import dabiao.assessment.archive.Judged;
import dabiao.assessment.archive.StoredAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds the columns and rows that lists are made of against what they ought to say. */
final class Listed {

    private static final String NOTHING = "（无）";

    private final List<String> differences = new ArrayList<>();

    private Listed() {}

    static List<String> differences(Judged then, Judged now) {
        var listed = new Listed();
        listed.heads(then.head(), now.head());
        listed.rows("结论表 assessment_found", then.findings(), now.findings(), FindingRow::criterion);
        listed.rows("提示表 assessment_flag", then.flags(), now.flags(), FlagRow::flag);
        return listed.differences;
    }

    private void heads(StoredAssessment then, StoredAssessment now) {
        same("名称", then.name(), now.name());
        same("豁免、更正前得分", then.marks().raw(), now.marks().raw());
        same("得分", then.marks().effective(), now.marks().effective());
        same("满分", then.marks().full(), now.marks().full());
        same("星级", then.starLevel(), now.starLevel());
        same("星级名称", then.starName(), now.starName());
        same("暂定", then.provisional(), now.provisional());
        same("主要原因", then.reason(), now.reason());
    }

    private void same(String what, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            differences.add("结果表 assessment「%s」：存着的是“%s”，应为“%s”。".formatted(what, shown(then), shown(now)));
        }
    }

    private <T> void rows(String table, List<T> then, List<T> now, Function<T, String> name) {
        for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
            var was = i < then.size() ? then.get(i) : null;
            var is = i < now.size() ? now.get(i) : null;
            if (!Objects.equals(was, is)) {
                var which = i < now.size() ? name.apply(now.get(i)) : name.apply(then.get(i));
                differences.add("%s第 %d 行（%s）：存着的与结果不符。".formatted(table, i + 1, which));
                return;
            }
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
