package dabiao.cli;

import dabiao.audit.AuditLine;
import dabiao.yearend.ClosedYear;
import dabiao.yearend.ClosedYears;
import dabiao.yearend.YearClosed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the years that are closed against what the audit trail says of their closing. */
record ClosedAsTold(ClosedYears years) {

    /** The first year that is not closed as it was; empty if all are. */
    Optional<String> firstDifference(Map<String, AuditLine> told) {
        var left = new HashMap<>(told);
        var changed = years.findAllByOrderByClosedYear().stream()
                .flatMap(it -> difference(it, Optional.ofNullable(left.remove(String.valueOf(it.closedYear())))))
                .toList();
        return Stream.concat(
                        changed.stream(),
                        left.keySet().stream().sorted().map(it -> "表 closed_year 的 " + it + " 年度：不见了。"))
                .findFirst();
    }

    private static Stream<String> difference(ClosedYear year, Optional<AuditLine> told) {
        var name = "表 closed_year 的 " + year.closedYear() + " 年度：";
        if (told.isEmpty()) {
            return Stream.of(name + "没有人关过账，是后来加进去的。");
        }
        return isAs(told.get(), new YearClosed(year)) ? Stream.of() : Stream.of(name + "被改过。");
    }

    private static boolean isAs(AuditLine told, YearClosed kept) {
        return told.who().equals(kept.by())
                && told.why().equals(kept.why())
                && told.rulebook().equals(kept.rulebook())
                && told.after().equals(kept.after());
    }
}
