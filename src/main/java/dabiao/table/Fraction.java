package dabiao.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** An exact share such as 1/3, 80% or 0.8; compared without rounding. */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A fraction's denominator must be positive: %s.".formatted(denominator));
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** Reads 1/3, 80% or 0.8; empty where it is none of these. */
    public static Optional<Fraction> parse(String text) {
        try {
            if (text.endsWith("%")) {
                return Optional.of(new Fraction(
                        new BigDecimal(text.substring(0, text.length() - 1).strip()), BigDecimal.valueOf(100)));
            }
            int slash = text.indexOf('/');
            if (slash > 0) {
                var parts = new Fraction(
                        new BigDecimal(new BigInteger(text.substring(0, slash).strip())),
                        new BigDecimal(new BigInteger(text.substring(slash + 1).strip())));
                return Optional.of(parts);
            }
            return Optional.of(new Fraction(new BigDecimal(text.strip()), BigDecimal.ONE));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As an office writes it: 80% where the denominator is 100, 1/3 otherwise. */
    @Override
    public String toString() {
        if (denominator.compareTo(BigDecimal.valueOf(100)) == 0) {
            return numerator.toPlainString() + "%";
        }
        return denominator.compareTo(BigDecimal.ONE) == 0
                ? numerator.toPlainString()
                : numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
