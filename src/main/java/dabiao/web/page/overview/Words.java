package dabiao.web.page.overview;

import dabiao.web.page.Named.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a filter asks for, in Chinese, beside what its form shows. */
final class Words {

    private Words() {}

    static List<String> of(Filter filter, Map<String, Name> names) {
        var words = new ArrayList<String>();
        if (isGiven(filter.criterion())) {
            var name = names.get(filter.criterion());
            String what = name == null ? filter.criterion() : name.name() + "（" + name.criterion() + "）";
            words.add("指标 " + what + (Filter.MISSED.equals(filter.status()) ? "未全部达标" : ""));
        }
        if (isGiven(filter.standard())) {
            String title = names.values().stream()
                    .filter(it -> it.standard().equals(filter.standard()))
                    .map(Name::title)
                    .findFirst()
                    .orElse(filter.standard());
            words.add("标准 " + title + ("no".equals(filter.met()) ? "有未达标指标" : "各项达标"));
        }
        if (filter.from() != null && filter.to() != null) {
            words.add("得分率 %d%%–%d%%".formatted(filter.from(), filter.to()));
        }
        if (isGiven(filter.flag())) {
            words.add("有提示 " + filter.flag());
        }
        return words;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
