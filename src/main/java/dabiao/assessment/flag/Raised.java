package dabiao.assessment.flag;

import dabiao.assessment.Evidence;
import dabiao.assessment.Flag;
import dabiao.assessment.RuleReference;
import dabiao.fact.Activity;
import dabiao.fact.Body;
import dabiao.fact.Claim;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.Organisation;
import dabiao.rulebook.row.Concern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one or several rules found for a flag, until it is put into a sentence. */
public final class Raised {

    private static final int SHOWN = 3;
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Comparator<Evidence> ORDER = Comparator.comparing(
                    (Evidence it) -> it.fact().date())
            .thenComparing(it -> it.fact().organisation())
            .thenComparing(it -> it.fact().code())
            .thenComparing(it -> String.valueOf(it.reason()));

    private final Settings settings;
    private final List<Evidence> evidence = new ArrayList<>();
    private RuleReference rule = RuleReference.UNKNOWN;

    public Raised(Settings settings) {
        this.settings = settings;
    }

    /** Whether a rule belongs to the edition of a row; the general rules belong to all. */
    static boolean mayRaise(RuleReference rule, Concern row) {
        return folder(rule.file()).equals(folder(row.place().file()))
                || rule.file().startsWith("rules/patterns/");
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** Takes in what a rule found; of several that found something the first in the order of files and lines is named. */
    public void add(RuleReference by, List<Evidence> found) {
        if (!found.isEmpty() && (rule == RuleReference.UNKNOWN || compare(by, rule) < 0)) {
            rule = by;
        }
        evidence.addAll(found);
    }

    private static int compare(RuleReference one, RuleReference other) {
        int byFile = one.file().compareTo(other.file());
        return byFile != 0 ? byFile : Integer.compare(one.line(), other.line());
    }

    boolean isEmpty() {
        return evidence.isEmpty();
    }

    String id() {
        return settings.concern().id();
    }

    int line() {
        return settings.concern().place().line();
    }

    LocalDate date() {
        return evidence.stream()
                .map(it -> it.fact().date())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Flag flag() {
        var sorted = evidence.stream().distinct().sorted(ORDER).toList();
        var concern = settings.concern();
        return new Flag(
                concern.id(),
                concern.name(),
                concern.gravity().word(),
                sentence(sorted),
                sorted,
                rule,
                concern.place());
    }

    private String sentence(List<Evidence> sorted) {
        return GAP.matcher(settings.concern().sentence())
                .replaceAll(it -> Matcher.quoteReplacement(filled(it.group(1), sorted)));
    }

    private String filled(String name, List<Evidence> sorted) {
        return switch (name) {
            case "数" ->
                String.valueOf(sorted.stream().map(Evidence::fact).distinct().count());
            case "例" -> examples(sorted);
            default -> settings.text(name).orElse("{" + name + "}");
        };
    }

    private static String examples(List<Evidence> sorted) {
        var some = sorted.stream().limit(SHOWN).map(Raised::example).collect(Collectors.joining("；"));
        return sorted.size() > SHOWN ? some + "；等等" : some;
    }

    private static String example(Evidence it) {
        return it.reason() == null ? name(it.fact()) : name(it.fact()) + "（" + it.reason() + "）";
    }

    private static String name(Fact fact) {
        if (fact instanceof Member || fact instanceof Organisation || fact instanceof Body || fact instanceof Claim) {
            return fact.label();
        }
        var label = fact instanceof Activity it ? it.kinds().toString() : fact.label();
        return fact.date() + " " + label;
    }
}
