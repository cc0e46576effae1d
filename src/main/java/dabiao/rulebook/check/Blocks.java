package dabiao.rulebook.check;

import dabiao.problem.Problems;
import dabiao.rulebook.Edition;
import dabiao.rulebook.row.Block;
import dabiao.rulebook.row.Criterion;
import java.math.BigDecimal;
import java.util.Objects;

/** Whether the blocks of an edition hold what their headings say. */
final class Blocks {

    private final Edition edition;
    private final Problems problems;

    Blocks(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    void check() {
        if (edition.rows(Block.class).isEmpty()) {
            return;
        }
        edition.rows(Block.class).forEach(this::block);
        total();
    }

    private void block(Block block) {
        var sum = sum(block.name());
        if (sum.compareTo(block.full()) != 0) {
            String what = "“%s”写的是 %s 分，其下各指标合计 %s 分，"
                    .formatted(block.name(), block.full().toPlainString(), sum.toPlainString());
            problems.warning("R358", block.place().at("版块满分"), what, "多出的不计，不足的拿不满；请核对。");
        }
        edition.criteria().stream()
                .filter(it -> it.block().equals(block.name()))
                .forEach(it -> deduction(it, block));
    }

    private void deduction(Criterion criterion, Block block) {
        var perUnit = criterion.perUnit();
        if (perUnit != null && perUnit.compareTo(block.full()) > 0) {
            String what = "写的是“%s”，比所在版块“%s”的 %s 分还大，"
                    .formatted(
                            perUnit.toPlainString(), block.name(), block.full().toPlainString());
            problems.warning("R359", criterion.place().at("每次分值"), what, "请核对这两个数字。");
        }
    }

    private void total() {
        var total = edition.choices().total();
        var sum = edition.rows(Block.class).stream()
                .map(it -> it.worth() == null ? it.full() : it.worth())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .add(edition.criteria().stream()
                        .filter(it -> edition.rows(Block.class).stream()
                                .noneMatch(block -> block.name().equals(it.block())))
                        .map(Criterion::full)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        if (total != null && sum.compareTo(total) != 0) {
            String what = "各版块合计 %s 分，standard.yaml 的满分是 %s，".formatted(sum.toPlainString(), total.toPlainString());
            problems.error("R350", edition.place("blocks.csv"), what, "请改成一致。");
        }
    }

    private BigDecimal sum(String block) {
        return edition.criteria().stream()
                .filter(it -> it.block().equals(block))
                .map(Criterion::full)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
