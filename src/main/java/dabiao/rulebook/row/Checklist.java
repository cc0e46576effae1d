package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;
import dabiao.table.Words;

/** Of several other criteria of the same edition, at least so many are met; those that do not apply are left out. */
@Titled(title = "清单", file = "checklists")
public record Checklist(
        @Heading(value = "编号", required = true, example = "ZS-10")
        String criterion,

        @Heading(value = "指标", required = true, example = "ZS-03；ZS-04")
        Words criteria,

        @Heading(value = "至少", required = true, example = "2")
        int least,

        Place place)
        implements Row {}
