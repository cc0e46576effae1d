package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;

/**
 * Something in the records that people should look at, how much it matters, and the sentence that asks them to. In the sentence
 * {@code {数}} stands for how many records are meant, {@code {例}} for the first of them, {@code {天数}} for the parameter of that name.
 */
@Titled(title = "提示", file = "flags")
public record Concern(
        @Heading(value = "编号", required = true, example = "DQ-04")
        String id,

        @Heading(value = "情形", example = "有表决") String variant,

        @Heading(value = "名称", required = true, example = "到会不过半")
        String name,

        @Heading(value = "严重程度", required = true, example = "注意")
        Gravity gravity,

        @Heading(value = "提示语", required = true, example = "有 {数} 次会议到会不过半，请核对：{例}。")
        String sentence,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {

    /** What stands between the id and the 情形 where both are named. */
    public static final String CASE = "·";

    /** {@code DQ-24·断缴}; the id alone where there is one case only. */
    public String named() {
        return variant.isEmpty() ? id : id + CASE + variant;
    }
}
