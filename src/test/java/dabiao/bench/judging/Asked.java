package dabiao.bench.judging;

import dabiao.fact.Activity;
import dabiao.fact.Appraisal;
import dabiao.fact.Fact;
import dabiao.fact.Money;
import java.math.BigDecimal;

/** The criteria of the two standards, with their numbers written into the program. */
enum Asked {
    BUDGET("JF-01", 8, Way.PER_HEAD, Money.class, Until.YEAR_END, true),
    SPENDING("JF-02", 6, Way.PER_HEAD, Money.class, Until.YEAR_END, false),
    PURPOSE("JF-03", 3, Way.SHARE, Money.class, Until.NEVER, false),
    APPROVAL("JF-04", 3, Way.SHARE, Money.class, Until.NEVER, false),
    GENERAL_MEETING("SH-01", 8, "2", true),
    COMMITTEE_MEETING("SH-02", 8, "1", false),
    GROUP_MEETING("SH-03", 6, "0.5", false),
    LECTURE("SH-04", 6, "1.5", false),
    LECTURE_BY_SECRETARY("SH-05", 4, "2", false),
    THEME_DAY("SH-06", 8, "1", true),
    WHOLE_THEME_DAY("SH-07", 4, Way.SHARE, Activity.class, Until.YEAR_END, false),
    LIFE_MEETING("SH-08", 6, Way.COUNT, Activity.class, Until.NEXT_MARCH, true),
    APPRAISAL("SH-09", 5, Way.COVERAGE, Appraisal.class, Until.NEXT_MARCH, false),
    TALK("SH-10", 5, Way.COVERAGE, Activity.class, Until.YEAR_END, false);

    /** What is measured, in what unit, and the rule that measures the same. */
    enum Way {
        COUNT("次", "频次：活动按期清点，有效的才计"),
        COVERAGE("人", "覆盖：在册的每名党员都应覆盖到"),
        PER_HEAD("元", "人均：年度经费除以规定时点的人数"),
        SHARE("项", "占比：范围内的记录有多少符合条件");

        final String unit;
        final String rule;

        Way(String unit, String rule) {
            this.unit = unit;
            this.rule = rule;
        }
    }

    /** Until when something missed may be made up. */
    enum Until {
        PERIOD_END,
        YEAR_END,
        NEXT_MARCH,
        NEVER
    }

    final String id;
    final BigDecimal full;
    final BigDecimal perMiss;
    final Way way;
    final Class<? extends Fact> ledger;
    final Until until;
    final boolean essential;

    /** Owed once in every month, quarter or half-year. */
    Asked(String id, int full, String perMiss, boolean essential) {
        this(id, full, new BigDecimal(perMiss), Way.COUNT, Activity.class, Until.PERIOD_END, essential);
    }

    /** Owed for the year as a whole. */
    Asked(String id, int full, Way way, Class<? extends Fact> ledger, Until until, boolean essential) {
        this(id, full, BigDecimal.ZERO, way, ledger, until, essential);
    }

    Asked(
            String id,
            int full,
            BigDecimal perMiss,
            Way way,
            Class<? extends Fact> ledger,
            Until until,
            boolean essential) {
        this.id = id;
        this.full = BigDecimal.valueOf(full);
        this.perMiss = perMiss;
        this.way = way;
        this.ledger = ledger;
        this.until = until;
        this.essential = essential;
    }

    /** Whether its marks are given by the share that was had; all or nothing, or so much for each miss, otherwise. */
    boolean byShare() {
        return this == SPENDING || way == Way.SHARE || way == Way.COVERAGE;
    }

    /** Whether what was had in part counts as met in part: so many yuan for each head are there or not. */
    boolean divisible() {
        return this != BUDGET;
    }
}
