package dabiao.rulebook;

import dabiao.table.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code standard.yaml} declares for an edition: choices that would otherwise hide in a program.
 *
 * @param title 标题
 * @param note 说明, empty where there is none
 * @param sources 依据文件
 * @param applies 适用: names of the rows of applies.csv that an organisation must satisfy
 * @param monthStartsOn 月起始日: 1 for calendar months; 26 means that January runs from 26 December to 25 January
 * @param partial 不满期间: what a period is owed in which the organisation did not exist throughout
 * @param scale 小数位数 of points
 * @param rounding 舍入方式
 * @param notApplicable 不适用指标: whether the marks are given or the base shrinks
 * @param noData 无数据指标: whether a criterion without any data earns nothing or is left out of the base
 * @param total 满分 that the criteria must add up to; null where the edition gives no marks
 */
public record Standard(
        String title,
        String note,
        List<Source> sources,
        Words applies,
        int monthStartsOn,
        Partial partial,
        int scale,
        RoundingMode rounding,
        NotApplicable notApplicable,
        NoData noData,
        @Nullable BigDecimal total) {

    /** Its choices as standard.yaml writes them, in the order of its keys. */
    public Map<String, String> written() {
        return StandardFile.written(this);
    }

    /** A document that the edition rests on; {@code checkedOn} is the day on which its text was last compared, ISO. */
    public record Source(
            String title,
            @Nullable String inForceFrom,
            @Nullable String checkedOn) {}

    /** 不满期间. */
    public enum Partial {
        NOT_OWED,
        OWED
    }

    /** 不适用指标. */
    public enum NotApplicable {
        GIVE_MARKS,
        SHRINK_BASE
    }

    /** 无数据指标. */
    public enum NoData {
        EARNS_NOTHING,
        SHRINK_BASE
    }
}
