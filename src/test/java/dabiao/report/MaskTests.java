package dabiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import dabiao.fact.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskTests {

    private static final String FLAG = "建议核对：DY0004 同时参加 2023-03-01 党员大会（ZB002 HD0001）、2023-03-01 党课（ZB001 HD0002）";

    @Test
    void ofANameTheFirstCharacterStays() {
        var mask = Mask.of(List.of("张某", "张某某", "欧阳示例"), Scope.WHOLE);

        assertThat(mask.text("张某某、张某和欧阳示例未缴党费")).isEqualTo("张*、张*和欧*未缴党费");
    }

    @Test
    void anotherPartOfTheTreeIsNotNamed() {
        var mask = Mask.of(List.of(), Scope.of(Set.of("ZB001")));

        assertThat(mask.text(FLAG)).isEqualTo("建议核对：DY0004 同时参加 2023-03-01 党员大会（其他党组织）、2023-03-01 党课（ZB001 HD0002）");
        assertThat(Mask.NONE.text(FLAG)).isEqualTo(FLAG);
    }

    @Test
    void jsonKeepsItsKeysNumbersAndOrder() {
        var json = "{\"z\":1.50,\"name\":\"张某\",\"a\":[null,true,\"与张某谈话\"],\"张某\":2}";

        assertThat(Mask.of(List.of("张某"), Scope.WHOLE).json(json))
                .isEqualTo("{\"z\":1.50,\"name\":\"张*\",\"a\":[null,true,\"与张*谈话\"],\"张某\":2}");
        assertThat(Mask.NONE.json(json)).isSameAs(json);
    }
}
