package dabiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.rulebook.row.Cycle;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearCalendarTests {

    private final YearCalendar months = new YearCalendar(2023, 1);
    private final YearCalendar fromThe26th = new YearCalendar(2023, 26);

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2023-01-31, 0",
        "MONTH, 2023-02-01, 1",
        "MONTH, 2023-12-31, 11",
        "QUARTER, 2023-03-31, 0",
        "QUARTER, 2023-04-01, 1",
        "QUARTER, 2023-10-01, 3",
        "HALF_YEAR, 2023-06-30, 0",
        "HALF_YEAR, 2023-07-01, 1",
        "YEAR, 2023-01-01, 0",
        "YEAR, 2022-12-31, -1",
        "YEAR, 2024-01-01, -1"
    })
    void aDayFallsIntoOnePeriod(Cycle cycle, LocalDate day, int index) {
        assertThat(months.indexOf(cycle, day)).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2022-12-25, -1",
        "MONTH, 2022-12-26, 0",
        "MONTH, 2023-01-25, 0",
        "MONTH, 2023-01-26, 1",
        "QUARTER, 2023-03-25, 0",
        "QUARTER, 2023-03-26, 1",
        "HALF_YEAR, 2023-06-25, 0",
        "HALF_YEAR, 2023-06-26, 1",
        "YEAR, 2022-12-26, 0",
        "YEAR, 2023-12-25, 0",
        "YEAR, 2023-12-26, -1"
    })
    void monthsThatBeginOnThe26thTakeEveryPeriodWithThem(Cycle cycle, LocalDate day, int index) {
        assertThat(fromThe26th.indexOf(cycle, day)).isEqualTo(index);
    }

    @Test
    void januaryRunsFrom26DecemberTo25January() {
        var january = fromThe26th.periods(Cycle.MONTH).get(0);

        assertThat(january.label()).isEqualTo("1 月");
        assertThat(january.first()).isEqualTo("2022-12-26");
        assertThat(january.last()).isEqualTo("2023-01-25");
    }

    @Test
    void februaryOfALeapYearHasItsLastDay() {
        assertThat(new YearCalendar(2024, 1).periods(Cycle.MONTH).get(1).last()).isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @EnumSource(Cycle.class)
    void periodsFollowEachOtherWithoutGapOrOverlap(Cycle cycle) {
        for (YearCalendar calendar : new YearCalendar[] {months, fromThe26th}) {
            var periods = calendar.periods(cycle);
            assertThat(periods.get(0).first()).isEqualTo(calendar.wholeYear().first());
            for (int i = 1; i < periods.size(); i++) {
                assertThat(periods.get(i).first())
                        .isEqualTo(periods.get(i - 1).last().plusDays(1));
            }
            assertThat(periods.get(periods.size() - 1).last())
                    .isEqualTo(calendar.wholeYear().last());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 26})
    void everyDayIsInThePeriodThatItFallsInto(int monthStartsOn) {
        var calendar = new YearCalendar(2023, monthStartsOn);
        var year = calendar.wholeYear();

        assertThat(year.first().datesUntil(year.last().plusDays(1)))
                .allSatisfy(day -> assertThat(calendar.periods(Cycle.MONTH)
                                .get(calendar.indexOf(Cycle.MONTH, day))
                                .contains(day))
                        .isTrue());
    }
}
