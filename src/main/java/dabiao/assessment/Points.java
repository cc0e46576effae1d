package dabiao.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * The marks of a criterion.
 *
 * @param full marks to be had; zero for a criterion that is not scored
 * @param raw marks by the ledgers alone
 * @param earned marks after waivers
 * @param inBase whether the full marks belong to the base of the standard's score: not where the edition shrinks the base
 * @param note how the marks came about where deductions do not say it: 不适用, 给满分…; empty otherwise
 */
public record Points(
        BigDecimal full, BigDecimal raw, BigDecimal earned, boolean inBase, List<Deduction> deductions, String note) {

    public static final Points NONE =
            new Points(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false, List.of(), "不计分");

    public Points {
        deductions = List.copyOf(deductions);
    }

    /** The same with other marks by the ledgers alone. */
    public Points withRaw(BigDecimal other) {
        return new Points(full, other, earned, inBase, deductions, note);
    }
}
