package dabiao.yearend.settle;

import dabiao.assessment.Picks;
import dabiao.fact.Body;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.PointsEntry;
import dabiao.rulebook.row.Exclusion;
import dabiao.rulebook.row.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object with points, and all that was written about it while the dossiers went by. */
final class Subject {

    private static final Comparator<Booked> BY_DAY = Comparator.comparing(
                    (Booked it) -> it.entry().date())
            .thenComparing(it -> it.entry().organisation())
            .thenComparing(it -> it.entry().code());

    private final String key;
    private final String kind;
    private final String code;
    private final List<Booked> entries = new ArrayList<>();
    private final Set<String> exclusions = new LinkedHashSet<>();
    private String name;

    /**
     * @param key names it over all kinds and organisations
     */
    Subject(String key, String kind, String code) {
        this.key = key;
        this.kind = kind;
        this.code = code;
        this.name = code;
    }

    /**
     * An entry, and why it does not count at all; null where it does.
     */
    record Booked(PointsEntry entry, @Nullable String refusal) {}

    String key() {
        return key;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String organisation() {
        var sorted = entries();
        return sorted.get(sorted.size() - 1).entry().organisation();
    }

    /** By day. */
    List<Booked> entries() {
        return entries.stream().sorted(BY_DAY).toList();
    }

    List<String> exclusions() {
        return List.copyOf(exclusions);
    }

    void book(PointsEntry entry, @Nullable String refusal) {
        entries.add(new Booked(entry, refusal));
    }

    /** Learns from a dossier in which it has entries what it is called and what keeps it from being ranked. */
    void meet(Dossier dossier, Picks picks, List<Exclusion> rows) {
        dossier.all(Member.class).stream().filter(it -> it.code().equals(code)).forEach(it -> name = it.name());
        dossier.all(Body.class).stream().filter(it -> it.code().equals(code)).forEach(it -> name = it.name());
        for (Exclusion row : rows) {
            if (row.objects().contains(kind)) {
                picks.rows(row).stream()
                        .filter(it -> row.reach() == Reach.ORGANISATION || concerns(it))
                        .findFirst()
                        .ifPresent(it -> exclusions.add(reason(row, it)));
            }
        }
    }

    private boolean concerns(Fact fact) {
        return fact.people().contains(code)
                || (fact instanceof Body || fact instanceof Member)
                        && fact.code().equals(code)
                || Objects.equals(fact.body(), code);
    }

    private static String reason(Exclusion row, Fact fact) {
        return "%s（%s，记录 %s/%s）".formatted(row.reason(), row.id(), fact.organisation(), fact.code());
    }
}
