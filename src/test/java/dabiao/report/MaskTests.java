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

    @Test
    void aNameIsHiddenInJsonHoweverItIsWrittenThere() {
        var mask = Mask.of(List.of("张某", "李\"四", "王某", "赵某"), Scope.WHOLE);

        assertThat(mask.json("{\"a\":\"\\u5f20某\",\"b\":[\"李\\\"四、王某\",\"张某与王某\"]}"))
                .isEqualTo("{\"a\":\"张*\",\"b\":[\"李*、王*\",\"张*与王*\"]}");
        assertThat(mask.json("[\"张某与王某\",\"\\n\",\"某张王某\",100.0,12345678901234567890.10]"))
                .isEqualTo("[\"张*与王*\",\"\\n\",\"某张王*\",100.0,12345678901234567890.10]");
        assertThat(mask.json("[\"张某与王某\",\"某张王某\",100.0,12345678901234567890.10,{\"王某\" :\"\", \"n\": \"赵某\"}]"))
                .isEqualTo("[\"张*与王*\",\"某张王*\",100.0,12345678901234567890.10,{\"王某\" :\"\", \"n\": \"赵*\"}]");
    }

    @Test
    void numbersAndWordsOfJsonAreNoTexts() {
        var mask = Mask.of(List.of("12", "true", "null", "ab"), Scope.WHOLE);

        assertThat(mask.json("{\"ab\":12,\"b\":true,\"c\":null,\"d\":\"12ab\",\"e\":[12]}"))
                .isEqualTo("{\"ab\":12,\"b\":true,\"c\":null,\"d\":\"1*a*\",\"e\":[12]}");
    }

    @Test
    void jsonWithoutAnyOfTheNamesStaysAsItIs() {
        var json = "{\"name\": \"钱某\"}";

        assertThat(Mask.of(List.of("张某"), Scope.WHOLE).json(json)).isSameAs(json);
        assertThat(Mask.of(List.of("张某"), Scope.of(Set.of("ZB001"))).json(json)).isEqualTo("{\"name\":\"钱某\"}");
    }
}
