package dabiao.rulebook.row;

import dabiao.problem.Place;
import dabiao.table.Heading;
import dabiao.table.Titled;

/** What a standard chose about something that needs all organisations together. */
@Titled(title = "评定规则", file = "settling")
public record Setting(
        @Heading(value = "规则", required = true, example = "每年最多晋升")
        SettlingRule rule,

        @Heading(value = "值", required = true, example = "1")
        String value,

        @Heading(value = "依据", required = true) String basis,
        Place place)
        implements Placed {}
