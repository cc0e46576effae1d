package dabiao.decision.publicity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is made public of a year (公示): no names of members, only organisations.
 *
 * @param listed those whose star is decided, the highest first
 * @param starless how many were decided to have no star
 * @param open those that are not decided yet, and what is missing
 */
public record Notice(int year, List<Line> listed, long starless, List<Open> open) {

    public Notice {
        listed = List.copyOf(listed);
        open = List.copyOf(open);
    }

    /** An organisation with its star. */
    public record Line(
            String organisation,
            String name,
            BigDecimal raw,
            BigDecimal effective,
            BigDecimal full,
            int level,
            String star) {}

    /** An organisation that is not decided yet. */
    public record Open(String organisation, String name, List<String> missing) {

        public Open {
            missing = List.copyOf(missing);
        }
    }
}
