package dabiao.yearend.settle;

import dabiao.rulebook.row.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Organisations that are compared with each other; a name in Chinese and its members. */
record Group(String name, List<Standing> members) {

    private static final String NONE = "未填";

    /** By name, each standing in exactly one. */
    static List<Group> of(Grouping grouping, List<Standing> all) {
        var members = new TreeMap<String, List<Standing>>();
        all.forEach(it -> members.computeIfAbsent(name(grouping, it), key -> new ArrayList<>())
                .add(it));
        return members.entrySet().stream()
                .map(it -> new Group(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    int size() {
        return members.size();
    }

    int count(Predicate<Standing> wanted) {
        return (int) members.stream().filter(wanted).count();
    }

    private static String name(Grouping grouping, Standing standing) {
        var organisation = standing.entrant().organisation();
        var value = switch (grouping) {
            case ALL -> "";
            case SECTOR -> organisation.sector();
            case PARENT -> organisation.parent();
        };
        return grouping == Grouping.ALL ? "全部" : grouping.word() + " " + (value == null ? NONE : value);
    }
}
