package dabiao.retention;

import dabiao.access.ExpiredTokens;
import dabiao.event.Announce;
import dabiao.problem.Place;
import dabiao.problem.Problem;
import dabiao.problem.Refused;
import dabiao.publishing.draft.RestingDrafts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Removes what the settings say is kept for some years alone: drafts of rules that came to nothing, tokens that have expired. Ledgers,
 * rules that were in force, results and the audit trail are not among it: a result of long ago must still be shown and judged again.
 * Safe to share.
 */
@Component
public final class RemoveExpired {

    /** The word without which nothing goes. */
    public static final String WORD = "清理";

    private final RestingDrafts drafts;
    private final ExpiredTokens tokens;
    private final Telling telling;
    private final Years years;

    RemoveExpired(RestingDrafts drafts, ExpiredTokens tokens, Telling telling, Years years) {
        this.drafts = drafts;
        this.tokens = tokens;
        this.telling = telling;
        this.years = years;
    }

    /** Where it is told, and what day it is. */
    @Component
    record Telling(Announce announce, Clock clock) {}

    /** For how many years each is kept; 0 for ever. */
    @Component
    record Years(
            @Value("${dabiao.retention.drafts:0}") int drafts,
            @Value("${dabiao.retention.tokens:0}") int tokens) {

        Years {
            if (drafts < 0 || tokens < 0) {
                throw new Refused(
                        Problem.error("K101", Place.of("dabiao.retention"), "年数写的是负数，", "应填 0（一直保留）或者保留几年，例如 3。"));
            }
        }
    }

    /** What would go today, as people name it. Removes nothing. */
    public List<String> due() {
        return Stream.concat(
                        day(years.drafts).stream().flatMap(it -> drafts.before(it.atStartOfDay()).stream()),
                        day(years.tokens).stream().flatMap(it -> tokens.before(it).stream()))
                .toList();
    }

    /** Removes it and says what it was; throws {@link Refused} without the word. */
    public List<String> remove(String word, String by) {
        if (!word.equals(WORD)) {
            throw new Refused(Problem.error(
                    "K102", Place.of("清理"), "写的是“" + word + "”，", "确实要清理的，请写“" + WORD + "”两个字；清理以后找不回来。"));
        }
        var due = due();
        if (!due.isEmpty()) {
            telling.announce.doing(this::remove, new ExpiredRemoved(due, by));
        }
        return due;
    }

    private void remove() {
        day(years.drafts).ifPresent(it -> drafts.remove(it.atStartOfDay()));
        day(years.tokens).ifPresent(tokens::remove);
    }

    private Optional<LocalDate> day(int kept) {
        return kept == 0
                ? Optional.empty()
                : Optional.of(LocalDate.now(telling.clock).minusYears(kept));
    }
}
