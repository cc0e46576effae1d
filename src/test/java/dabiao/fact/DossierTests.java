package dabiao.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DossierTests {

    private static final LocalDate LONG_AGO = LocalDate.of(1958, 7, 1);

    @Test
    void rowsComeByDayAndThoseOfOneDayByCodeInWhateverOrderTheyWereHandedIn() {
        var rows = new ArrayList<>(List.of(
                member("DY9", LONG_AGO.minusDays(1)),
                member("DY1", LONG_AGO),
                member("DY10", LONG_AGO),
                member("DY2", LONG_AGO),
                member("DY3", LocalDate.of(1969, 12, 31)),
                member("DY0", LocalDate.of(1970, 1, 1)),
                member("DY5", LocalDate.of(2023, 6, 30))));
        var inOrder = List.copyOf(rows);

        assertThat(sorted(rows)).isEqualTo(inOrder);
        Collections.reverse(rows);
        assertThat(sorted(rows)).isEqualTo(inOrder);
        Collections.rotate(rows, 3);
        assertThat(sorted(rows)).isEqualTo(inOrder);
    }

    private static List<Member> sorted(List<Member> rows) {
        return Dossier.of(Rows.organisation("ZB1"), 2023, rows).all(Member.class);
    }

    private static Member member(String code, LocalDate admitted) {
        return new Member("ZB1", code, "示例" + code, null, admitted, null, null, null, Words.NONE);
    }
}
