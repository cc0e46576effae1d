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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one or several rules found for a flag, until it is put into a sentence. */
public final class Raised {

    private static final int SHOWN = 3;
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Comparator<Evidence> PLACE = Comparator.comparing(
                    (Evidence it) -> it.fact().date())
            .thenComparing(it -> it.fact().organisation())
            .thenComparing(it -> it.fact().code());
    private static final Comparator<Evidence> ORDER = PLACE.thenComparing(it -> String.valueOf(it.reason()));

    private final Settings settings;
    private final List<Evidence> evidence = new ArrayList<>();
    private RuleReference rule = RuleReference.UNKNOWN;

    public Raised(Settings settings) {
        this.settings = settings;
    }

    /** Whether a rule belongs to the edition of a row; the general rules belong to all. */
    static boolean mayRaise(RuleReference rule, Concern row) {
        return isBeside(rule.file(), row.place().file()) || rule.file().startsWith("rules/patterns/");
    }

    private static boolean isBeside(String one, String other) {
        int folder = one.lastIndexOf('/');
        return folder == other.lastIndexOf('/') && one.regionMatches(0, other, 0, folder + 1);
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
        var sorted = sorted();
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

    /** By day, none twice. Only what stands next to each other in this order can be the same. */
    private List<Evidence> sorted() {
        evidence.sort(ORDER);
        var sorted = new ArrayList<Evidence>(evidence.size());
        for (Evidence it : evidence) {
            if (!hasAmongEqual(sorted, it, ORDER, it::equals)) {
                sorted.add(it);
            }
        }
        return List.copyOf(sorted);
    }

    private static boolean hasAmongEqual(
            List<Evidence> sorted, Evidence last, Comparator<Evidence> order, Predicate<Evidence> same) {
        for (int i = sorted.size() - 1; i >= 0 && order.compare(sorted.get(i), last) == 0; i--) {
            if (same.test(sorted.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static int facts(List<Evidence> sorted) {
        int facts = 0;
        for (int i = 0; i < sorted.size(); i++) {
            var it = sorted.get(i);
            boolean again = hasAmongEqual(
                    sorted.subList(0, i), it, PLACE, other -> other.fact().equals(it.fact()));
            facts += again ? 0 : 1;
        }
        return facts;
    }

    private String sentence(List<Evidence> sorted) {
        return GAP.matcher(settings.concern().sentence())
                .replaceAll(it -> Matcher.quoteReplacement(filled(it.group(1), sorted)));
    }

    private String filled(String name, List<Evidence> sorted) {
        return switch (name) {
            case "数" -> String.valueOf(facts(sorted));
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
