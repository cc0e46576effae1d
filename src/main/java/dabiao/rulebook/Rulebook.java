package dabiao.rulebook;

import dabiao.table.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All standards that organisations are assessed by, in all their editions. Immutable; the same files always make the same
 * rulebook.
 *
 * @param fingerprint SHA-256, in hex, over the sorted relative paths and bytes of all files
 * @param patterns the general rules of {@code rules/patterns/}
 * @param editions by standard, then by day
 */
public record Rulebook(String fingerprint, Vocabulary vocabulary, List<RuleFile> patterns, List<Edition> editions) {

    public Rulebook {
        patterns = List.copyOf(patterns);
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::standard).thenComparing(Edition::effective))
                .toList();
    }

    /** The first eight characters, as shown to people. */
    public String shortFingerprint() {
        return fingerprint.substring(0, 8);
    }

    /** The DRL files of all of it: the general ones, then those of each edition. */
    public List<RuleFile> rules() {
        return Stream.concat(patterns.stream(), editions.stream().flatMap(it -> it.rules().stream()))
                .toList();
    }

    /** Names of the standards' folders, sorted. */
    public List<String> standards() {
        return editions.stream().map(Edition::standard).distinct().toList();
    }

    /** The edition in force on a day; empty before the standard's first. */
    public Optional<Edition> inForce(String standard, LocalDate day) {
        return editions.stream()
                .filter(it -> it.standard().equals(standard) && !it.effective().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
