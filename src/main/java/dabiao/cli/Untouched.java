package dabiao.cli;

import dabiao.assessment.archive.SealedResults;
import dabiao.assessment.archive.SealedResults.Spoken;
import dabiao.audit.AuditLine;
import dabiao.audit.AuditLines;
import dabiao.event.Deed;
import dabiao.fact.SealedRows;
import dabiao.rulebook.archive.SealedRules;
import dabiao.seal.Kind;
import dabiao.seal.Seal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether rules, ledgers, results and closed years are what the audit trail says that they were. */
record Untouched(AuditLines lines, SealedRows rows, SealedResults results, SealedRules rules, ClosedAsTold closed) {

    private static final Pattern BATCH = Pattern.compile("第 (\\d+) 批");

    private static final Set<String> RUN_ENDS =
            Set.of(Deed.RUN_FINISHED.word(), Deed.RUN_CANCELLED.word(), Deed.RUN_INTERRUPTED.word());

    /** The first difference, by table and key; empty if there is none. */
    Optional<String> firstDifference() {
        var spoken = new Trail();
        lines.each(spoken::hear);
        return rules.firstDifference(spoken.rules)
                .or(() -> rows.firstDifference(spoken.batches))
                .or(() -> results.firstDifference(spoken.runs, spoken.singles))
                .or(() -> closed.firstDifference(spoken.closed));
    }

    /** The seals that the trail speaks of, the newest of each. */
    private static final class Trail {

        private final Map<String, Seal> rules = new HashMap<>();
        private final Map<Long, Optional<Seal>> batches = new HashMap<>();
        private final Map<Long, Spoken> runs = new HashMap<>();
        private final Map<Long, Spoken> singles = new HashMap<>();
        private final Map<String, AuditLine> closed = new HashMap<>();

        void hear(AuditLine line) {
            if (line.what().equals(Deed.RULEBOOK_ACTIVATED.word())) {
                Seal.below(Kind.RULES, line.after()).ifPresent(it -> rules.put(it.number(), it));
            } else if (line.what().equals(Deed.SUBMISSION_ACCEPTED.word())) {
                batch(line);
            } else if (line.what().equals(Deed.BRANCH_ASSESSED.word())) {
                Seal.below(Kind.RESULT, line.after())
                        .ifPresent(it -> singles.put(Long.valueOf(it.number()), new Spoken(line.seq(), it)));
            } else if (line.what().equals(Deed.YEAR_CLOSED.word())) {
                closed.put(line.subject(), line);
            } else if (RUN_ENDS.contains(line.what())) {
                Seal.below(Kind.RUN, line.after())
                        .ifPresent(it -> runs.put(Long.valueOf(it.number()), new Spoken(line.seq(), it)));
            }
        }

        private void batch(AuditLine line) {
            var number = BATCH.matcher(line.subject());
            if (number.matches()) {
                batches.put(Long.valueOf(number.group(1)), Seal.below(Kind.LEDGERS, line.after()));
            }
        }
    }
}
