package dabiao.yearend.settle;

import dabiao.assessment.Picks;
import dabiao.fact.Body;
import dabiao.fact.Dossier;
import dabiao.fact.Fact;
import dabiao.fact.Member;
import dabiao.fact.PointsEntry;
import dabiao.rulebook.row.Exclusion;
import dabiao.rulebook.row.Reach;
import dabiao.yearend.shelf.Shelf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object with points, and all that was written about it while the dossiers went by; small, since there are millions of them. */
final class Subject {

    private final String key;
    private final String kind;
    private final String code;
    private final Shelf shelf;
    /** Where the entries of each dossier stand on the shelf. */
    private long[] shelved = {};

    private List<Booked> entries = List.of();
    private Set<String> exclusions = Set.of();
    private String name;
    private String organisation = "";
    private LocalDate last = LocalDate.MIN;

    /**
     * @param key names it over all kinds and organisations
     * @param shelf where its entries are put aside
     */
    Subject(String key, String kind, String code, Shelf shelf) {
        this.shelf = shelf;
        this.key = key;
        this.kind = kind;
        this.code = code;
        this.name = code;
    }

    String key() {
        return key;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** Where its last entry stands. */
    String organisation() {
        return organisation;
    }

    /** By day. */
    List<Booked> entries() {
        return Arrays.stream(shelved)
                .mapToObj(it -> shelf.get(it, Booked::readAll))
                .flatMap(List::stream)
                .sorted(Booked.BY_DAY)
                .toList();
    }

    List<String> exclusions() {
        return List.copyOf(exclusions);
    }

    void book(PointsEntry entry, @Nullable String refusal) {
        if (entries.isEmpty()) {
            entries = new ArrayList<>();
        }
        entries.add(new Booked(entry, refusal));
        int later = entry.date().compareTo(last);
        if (later > 0 || later == 0 && entry.organisation().compareTo(organisation) > 0) {
            last = entry.date();
            organisation = entry.organisation();
        }
    }

    /** Learns from the dossier that its last entries came from what it is called and what keeps it from being ranked. */
    void meet(Dossier dossier, Picks picks, List<Exclusion> rows) {
        shelve();
        if (organisation.equals(dossier.organisation().code())) {
            organisation = dossier.organisation().code();
        }
        dossier.all(Member.class).stream().filter(it -> it.code().equals(code)).forEach(it -> name = it.name());
        dossier.all(Body.class).stream().filter(it -> it.code().equals(code)).forEach(it -> name = it.name());
        for (Exclusion row : rows) {
            if (row.objects().contains(kind)) {
                picks.rows(row).stream()
                        .filter(it -> row.reach() == Reach.ORGANISATION || concerns(it))
                        .findFirst()
                        .ifPresent(it -> exclude(reason(row, it)));
            }
        }
    }

    private void shelve() {
        var booked = entries;
        shelved = Arrays.copyOf(shelved, shelved.length + 1);
        shelved[shelved.length - 1] = shelf.put(out -> Booked.writeAll(booked, out));
        entries = List.of();
    }

    private void exclude(String reason) {
        if (exclusions.isEmpty()) {
            exclusions = new LinkedHashSet<>();
        }
        exclusions.add(reason);
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
