package dabiao.table;

import dabiao.problem.Nearest;
import dabiao.problem.Place;
import dabiao.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the headings that were written with those that a layout asks for. */
record Gaps(Layout<?> layout, Place place, Problems problems) {

    /**
     * Complains about every strange heading, and about missing columns that must be there; a strange heading that was probably meant
     * for a missing column is one problem and not two.
     */
    void check(List<String> strange, List<Boolean> missing) {
        var free = new TreeSet<String>();
        for (int i = 0; i < missing.size(); i++) {
            if (missing.get(i)) {
                free.add(layout.columns().get(i).heading());
            }
        }
        var meant = new HashSet<String>();
        for (String heading : strange) {
            Nearest.of(Headings.plain(heading), free).ifPresent(meant::add);
            strange(heading, free);
        }
        layout.columns().stream()
                .filter(it -> it.required() && free.contains(it.heading()) && !meant.contains(it.heading()))
                .forEach(it -> problems.error("T111", place, "缺少“" + it.heading() + "”列，", "这一列必须有。"));
    }

    private void strange(String heading, Set<String> free) {
        String hint = Nearest.hint(Headings.plain(heading), free);
        problems.error(
                "T112",
                place.at(heading),
                "“" + layout.title() + "”没有这一列，",
                hint.isEmpty() ? "请删去这一列，或者改名为“备注”。" : hint);
    }
}
