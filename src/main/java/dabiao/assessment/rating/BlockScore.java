package dabiao.assessment.rating;

import dabiao.assessment.Finding;
import dabiao.assessment.Points;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The marks of the criteria of one block, within its heading and converted to what it is worth. */
record BlockScore(BigDecimal full, BigDecimal base, BigDecimal raw, BigDecimal effective) {

    static BlockScore of(String name, List<Finding> findings, Edition edition) {
        var points = findings.stream().map(Finding::points).toList();
        var full = sum(points, Points::full);
        var base = sum(points.stream().filter(Points::inBase).toList(), Points::full);
        var raw = sum(points, Points::raw);
        var effective = sum(points, Points::earned);
        return heading(name, edition)
                .map(it -> within(it, edition, new BlockScore(full, base, raw, effective)))
                .orElseGet(() -> new BlockScore(full, base, raw, effective));
    }

    private static Optional<Block> heading(String name, Edition edition) {
        return edition.rows(Block.class).stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /** At most the heading's marks and at least none, then converted. The base shrinks in proportion. */
    private static BlockScore within(Block block, Edition edition, BlockScore items) {
        var worth = block.worth() == null ? block.full() : block.worth();
        var choices = edition.choices();
        var base = items.full.signum() == 0 ? worth : Totals.scale(items.base, worth, items.full, choices);
        return new BlockScore(
                worth,
                base,
                Totals.scale(cut(items.raw, block), worth, block.full(), choices),
                Totals.scale(cut(items.effective, block), worth, block.full(), choices));
    }

    private static BigDecimal cut(BigDecimal marks, Block block) {
        return marks.min(block.full()).max(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<Points> all, Function<Points, BigDecimal> part) {
        return all.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
