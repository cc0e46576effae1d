package dabiao.assessment.flag;

import dabiao.table.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** From when on two texts count as alike, as the table of parameters says: 相似度, 字组, 最少字数. */
public record Likeness(long times, long over, int stretch, int shortest) {

    private static final BigDecimal EXACT = BigDecimal.valueOf(1_000);

    public static Likeness of(Settings settings) {
        Fraction share = settings.share("相似度");
        long times = share.numerator()
                .multiply(EXACT)
                .divide(share.denominator(), 0, RoundingMode.CEILING)
                .longValueExact();
        return new Likeness(times, EXACT.longValueExact(), settings.number("字组"), settings.number("最少字数"));
    }

    /** The text cut up, without what is too short to tell. */
    public Shingles cut(String text) {
        return Shingles.of(text, stretch);
    }

    public boolean tells(Shingles text) {
        return text.length() >= shortest && text.size() > 0;
    }

    public boolean alike(Shingles one, Shingles other) {
        return one.sharedIfAlike(other, times, over).isPresent();
    }

    /** Whether texts of such sizes can be alike at all. */
    public boolean possible(Shingles one, Shingles other) {
        return Math.min(one.size(), other.size()) * over >= Math.max(one.size(), other.size()) * times;
    }

    /** {@code 95%}, rounded down. */
    public static String percent(Shingles one, Shingles other) {
        int shared = one.shared(other);
        int all = one.size() + other.size() - shared;
        return shared * 100 / all + "%";
    }

    /** Whether texts of two sizes can be alike that share nothing before a place in each, counted from 0 in a common order. */
    public boolean possible(int size, int place, int otherSize, int otherPlace) {
        long most = Math.min(size - place, otherSize - otherPlace);
        return most * over >= (size + otherSize - most) * times;
    }

    /** Whether texts of two sizes can be alike that share so many stretches at most. */
    boolean possible(int size, int otherSize, int most) {
        return (long) most * over >= ((long) size + otherSize - most) * times;
    }

    /**
     * How many of a text's stretches, in any order that is the same for all texts, are enough to look at: texts that are alike share at
     * least one of them.
     */
    public int prefix(int size) {
        return size - (int) ((size * times + over - 1) / over) + 1;
    }
}
