package dabiao.trial;

import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Dimension;
import dabiao.rulebook.row.PointsObject;
import dabiao.rulebook.row.TieBreak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two items that ties are broken by, with their places exchanged. An order number moved by one would only be level with its
 * neighbour's, and stay where it is; so each item changes places with the nearest before it.
 */
record Exchange(TieBreak row, TieBreak earlier) {

    private static final Set<String> OF_ALL = Set.of(TieBreak.STARS, TieBreak.TAKEN);

    static List<Exchange> of(Edition edition) {
        var rows = edition.rows(TieBreak.class).stream()
                .sorted(Comparator.comparing(TieBreak::order))
                .toList();
        var exchanges = new ArrayList<Exchange>();
        for (int i = 1; i < rows.size(); i++) {
            for (int j = i - 1; j >= 0; j--) {
                if (meet(rows.get(i).item(), rows.get(j).item(), edition)) {
                    exchanges.add(new Exchange(rows.get(i), rows.get(j)));
                    break;
                }
            }
        }
        return exchanges;
    }

    /** Of two dimensions that no kind of object has both, it makes no difference which comes first. */
    private static boolean meet(String one, String other, Edition edition) {
        var kinds = edition.rows(PointsObject.class);
        return kinds.isEmpty()
                || kinds.stream().anyMatch(it -> has(it.kind(), one, edition) && has(it.kind(), other, edition));
    }

    private static boolean has(String kind, String item, Edition edition) {
        return OF_ALL.contains(item)
                || edition.rows(Dimension.class).stream()
                        .anyMatch(it -> it.kind().equals(kind) && it.name().equals(item));
    }

    Map<TieBreak, TieBreak> rows() {
        return Map.of(row, at(row, earlier.order()), earlier, at(earlier, row.order()));
    }

    Gap gap() {
        var what = "“%s”与第 %d 位“%s”对调，没有一个情景看得出来，请补写一个得分相同、这两项一高一低的情景。"
                .formatted(row.item(), earlier.order(), earlier.item());
        return new Gap(row.place().at("顺序"), what);
    }

    private static TieBreak at(TieBreak row, int order) {
        return new TieBreak(order, row.item(), row.direction(), row.basis(), row.place());
    }
}
