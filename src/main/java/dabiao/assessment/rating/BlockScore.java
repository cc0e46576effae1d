package dabiao.assessment.rating;

import dabiao.assessment.Finding;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Block;
import java.math.BigDecimal;
import java.util.List;

/** The marks of the criteria of one block, within its heading and converted to what it is worth. */
record BlockScore(BigDecimal full, BigDecimal base, BigDecimal raw, BigDecimal effective) {

    static final BlockScore NONE = new BlockScore(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static BlockScore of(String name, List<Finding> findings, Edition edition) {
        return heading(name, edition, of(findings));
    }

    /** The marks as they are, without a heading. */
    static BlockScore of(List<Finding> findings) {
        var full = BigDecimal.ZERO;
        var base = BigDecimal.ZERO;
        var raw = BigDecimal.ZERO;
        var effective = BigDecimal.ZERO;
        for (Finding it : findings) {
            var points = it.points();
            full = full.add(points.full());
            base = points.inBase() ? base.add(points.full()) : base;
            raw = raw.add(points.raw());
            effective = effective.add(points.earned());
        }
        return new BlockScore(full, base, raw, effective);
    }

    BlockScore plus(BlockScore other) {
        return new BlockScore(
                full.add(other.full), base.add(other.base), raw.add(other.raw), effective.add(other.effective));
    }

    private static BlockScore heading(String name, Edition edition, BlockScore items) {
        for (Block it : edition.rows(Block.class)) {
            if (it.name().equals(name)) {
                return within(it, edition, items);
            }
        }
        return items;
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
}
