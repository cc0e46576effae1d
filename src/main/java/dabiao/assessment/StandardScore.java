package dabiao.assessment;

import java.math.BigDecimal;

/**
 * The score of one standard.
 *
 * @param full marks of the whole standard, as its edition declares them
 * @param base marks that could be had by this organisation: {@code full} less what does not apply where the base shrinks
 * @param raw, effective marks before and after waivers; scaled from the base to the full marks where the base shrank
 * @param note the choices that the edition declares and that mattered here
 */
public record StandardScore(
        String standard,
        String edition,
        String title,
        BigDecimal full,
        BigDecimal base,
        BigDecimal raw,
        BigDecimal effective,
        String note) {}
