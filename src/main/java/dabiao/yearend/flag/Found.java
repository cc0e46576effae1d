package dabiao.yearend.flag;

import dabiao.assessment.Evidence;
import dabiao.assessment.Flag;
import dabiao.assessment.RuleReference;
import dabiao.assessment.flag.Raised;
import dabiao.assessment.flag.Settings;
import dabiao.fact.Activity;
import dabiao.fact.Dossier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What was found in comparing organisations, until it is told to each of them. Immutable. */
public final class Found {

    private final List<Named> all;
    private final SortedSet<String> organisations = new TreeSet<>();

    Found(List<Named> all) {
        this.all = List.copyOf(all);
        all.forEach(it -> it.reasons().keySet().forEach(noted -> organisations.add(noted.organisation())));
    }

    /** Activities of a flag, each with its reason. */
    record Named(Settings settings, RuleReference rule, Map<Noted, String> reasons) {}

    /** Codes of the organisations that have something to look at. */
    public SortedSet<String> organisations() {
        return organisations;
    }

    /** The same in parts, each with what concerns the organisations that belong to it; -1 is no part. */
    public List<Notes> parts(int parts, ToIntFunction<String> partOf) {
        var notes = IntStream.range(0, parts)
                .mapToObj(part ->
                        all.stream().map(it -> new HashMap<Noted, String>()).toList())
                .toList();
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            all.get(i).reasons().forEach((noted, reason) -> {
                int part = partOf.applyAsInt(noted.organisation());
                if (part >= 0) {
                    notes.get(part).get(at).put(noted, reason);
                }
            });
        }
        return notes.stream().map(it -> new Notes(List.copyOf(it))).toList();
    }

    /** The flags of one organisation, in the order of the table of flags. */
    public List<Flag> flags(Dossier dossier) {
        if (!organisations.contains(dossier.organisation().code())) {
            return List.of();
        }
        return all.stream()
                .map(it -> new Told(it, evidence(it, dossier)))
                .filter(it -> !it.evidence().isEmpty())
                .map(Told::flag)
                .toList();
    }

    private record Told(Named named, List<Evidence> evidence) {

        Flag flag() {
            var raised = new Raised(named.settings());
            raised.add(named.rule(), evidence);
            return raised.flag();
        }
    }

    private static List<Evidence> evidence(Named named, Dossier dossier) {
        return dossier.all(Activity.class).stream()
                .map(it -> new Evidence(it, named.reasons().get(Noted.of(it))))
                .filter(it -> it.reason() != null)
                .toList();
    }
}
