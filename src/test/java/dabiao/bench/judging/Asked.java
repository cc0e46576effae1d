package dabiao.bench.judging;

import java.math.BigDecimal;

/** The criteria of the two standards, with their numbers written into the program. */
enum Asked {
    BUDGET("JF-01", 8, "0", Way.ALL_OR_NOTHING, Until.YEAR_END, true),
    SPENDING("JF-02", 6, "0", Way.SHARE, Until.YEAR_END, false),
    PURPOSE("JF-03", 3, "0", Way.SHARE, Until.NEVER, false),
    APPROVAL("JF-04", 3, "0", Way.SHARE, Until.NEVER, false),
    GENERAL_MEETING("SH-01", 8, "2", Way.PER_MISS, Until.PERIOD_END, true),
    COMMITTEE_MEETING("SH-02", 8, "1", Way.PER_MISS, Until.PERIOD_END, false),
    GROUP_MEETING("SH-03", 6, "0.5", Way.PER_MISS, Until.PERIOD_END, false),
    LECTURE("SH-04", 6, "1.5", Way.PER_MISS, Until.PERIOD_END, false),
    LECTURE_BY_SECRETARY("SH-05", 4, "2", Way.PER_MISS, Until.PERIOD_END, false),
    THEME_DAY("SH-06", 8, "1", Way.PER_MISS, Until.PERIOD_END, true),
    WHOLE_THEME_DAY("SH-07", 4, "0", Way.SHARE, Until.YEAR_END, false),
    LIFE_MEETING("SH-08", 6, "0", Way.ALL_OR_NOTHING, Until.NEXT_MARCH, true),
    APPRAISAL("SH-09", 5, "0", Way.SHARE, Until.NEXT_MARCH, false),
    TALK("SH-10", 5, "0", Way.SHARE, Until.YEAR_END, false);

    enum Way {
        PER_MISS,
        ALL_OR_NOTHING,
        SHARE
    }

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
    final Until until;
    final boolean essential;

    Asked(String id, int full, String perMiss, Way way, Until until, boolean essential) {
        this.id = id;
        this.full = BigDecimal.valueOf(full);
        this.perMiss = new BigDecimal(perMiss);
        this.way = way;
        this.until = until;
        this.essential = essential;
    }
}
