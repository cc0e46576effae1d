package dabiao.assessment;

import java.math.BigDecimal;

/** Marks taken away, each by itself; {@code amount} is positive. {@code where} is the period, or the whole year. */
public record Deduction(BigDecimal amount, String where, String reason) {}
