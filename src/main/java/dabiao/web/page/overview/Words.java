package dabiao.web.page.overview;

import dabiao.web.page.Chosen;
import dabiao.web.page.Named;
import dabiao.web.page.Named.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filter asks for, in Chinese, beside what its form shows. Safe to share. */
@Component
final class Words {

    private final Named named;

    Words(Named named) {
        this.named = named;
    }

    List<String> of(Filter filter, Chosen chosen) {
        var words = new ArrayList<String>();
        given(filter.criterion()).map(it -> criterion(filter, it, chosen)).ifPresent(words::add);
        given(filter.standard()).map(it -> standard(filter, it, chosen)).ifPresent(words::add);
        if (filter.from() != null && filter.to() != null) {
            words.add("得分率 %d%%–%d%%".formatted(filter.from(), filter.to()));
        }
        given(filter.flag()).map(it -> flag(it, chosen)).ifPresent(words::add);
        given(filter.severity()).map(it -> "有“" + it + "”一级的提示").ifPresent(words::add);
        return words;
    }

    private String criterion(Filter filter, String id, Chosen chosen) {
        var name = named.criteria(chosen.judged()).get(id);
        var what = "指标 " + (name == null ? id : name.name() + "（" + id + "）");
        if (filter.due() != null) {
            return what + "，要在 " + filter.due() + " 前补办";
        }
        return what + (Filter.MISSED.equals(filter.status()) ? "未全部达标" : "");
    }

    private String standard(Filter filter, String standard, Chosen chosen) {
        var title = names(chosen)
                .filter(it -> it.standard().equals(standard))
                .map(Name::title)
                .findFirst()
                .orElse(standard);
        return "标准 " + title + ("no".equals(filter.met()) ? "有未达标指标" : "各项达标");
    }

    private String flag(String id, Chosen chosen) {
        var name = named.flags(chosen.judged()).get(id);
        return "有提示 " + id + (name == null ? "" : " " + name);
    }

    private Stream<Name> names(Chosen chosen) {
        return named.criteria(chosen.judged()).values().stream();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isEmpty());
    }
}
