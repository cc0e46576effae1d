package dabiao.rulebook.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys that a group may have, and those of them that it must have. */
public record Keys(List<String> known, List<String> required) {

    static final Keys ANY = new Keys(List.of(), List.of());

    public static Keys must(String... keys) {
        return new Keys(List.of(keys), List.of(keys));
    }

    public Keys may(String... keys) {
        var all = new ArrayList<>(known);
        all.addAll(Arrays.asList(keys));
        return new Keys(List.copyOf(all), required);
    }

    boolean allows(String key) {
        return known.isEmpty() || known.contains(key);
    }
}
