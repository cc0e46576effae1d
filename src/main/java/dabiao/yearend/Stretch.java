package dabiao.yearend;

import dabiao.fact.Organisation;
import dabiao.fact.Slice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some organisations in the order of their codes that one thread judges at once: the slice, and those of it still to be judged. */
record Stretch(Slice slice, Map<String, Organisation> organisations) {

    static Stretch of(Slice slice, List<Organisation> organisations) {
        return new Stretch(
                slice, organisations.stream().collect(Collectors.toMap(Organisation::code, Function.identity())));
    }

    boolean isEmpty() {
        return organisations.isEmpty();
    }

    boolean wants(String organisation) {
        return organisations.containsKey(organisation);
    }
}
