package dabiao.assessment.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Dossier;
import dabiao.fact.Ledgers;
import dabiao.fact.Organisation;
import dabiao.table.Words;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDayTests {

    private static final LocalDate ASSESSED = LocalDate.of(2024, 3, 31);
    private static final LocalDate LOOKED_AT = LocalDate.of(2023, 12, 31);
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    private final Organisation branch =
            new Organisation("ZB", "示例支部", "党支部", null, null, FOUNDED, null, 3, null, null, Words.NONE);

    @ParameterizedTest
    @CsvSource({
        "07-01, 2023-07-01",
        "考核日, 2024-03-31",
        "考核日-36年, 1988-03-31",
        "考核日+10天, 2024-04-10",
        "时点-6个月, 2023-06-30",
        "时点-[任期年数]年, 2020-12-31"
    })
    void aDayWithoutItsYearIsFoundFromTheAssessment(String written, LocalDate day) {
        var relative =
                RelativeDay.parse(written, Ledgers.of(Organisation.class)).orElseThrow();

        var facts = new Facts(Dossier.of(branch, 2023, List.of()), ASSESSED);

        assertThat(relative.on(branch, facts, LOOKED_AT)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-01", "02-30", "7-1", "考核日-35", "考核日-35岁", "今天", "时点-[名称]年", "时点-[年数]年"})
    void whatNamesNoDayIsNone(String written) {
        assertThat(RelativeDay.parse(written, Ledgers.of(Organisation.class))).isEmpty();
    }

    @Test
    void aBlankColumnLeavesTheDayUnknown() {
        var endless = new Organisation("DZ", "示例党组", "党组", null, null, FOUNDED, null, null, null, null, Words.NONE);
        var relative =
                RelativeDay.parse("时点-[任期年数]年", Ledgers.of(Organisation.class)).orElseThrow();

        var facts = new Facts(Dossier.of(endless, 2023, List.of()), ASSESSED);

        assertThat(relative.on(endless, facts, LOOKED_AT)).isNull();
    }
}
