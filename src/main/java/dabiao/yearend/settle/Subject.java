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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An object with points, and all that was written about it while the dossiers went by; small, since there are millions of them. */
final class Subject {

    private static final long NOWHERE = -1;
    private static final long[] NONE = {};

    private final String kind;
    /** What tells it from others of its kind; ends with its code. */
    private final String within;

    private final int codeLength;
    private final Shelf shelf;
    /** Where the entries of each dossier stand on the shelf: nearly always of one. */
    private long shelved = NOWHERE;

    private long[] alsoShelved = NONE;

    private List<Booked> entries = List.of();
    private Set<String> exclusions = Set.of();
    private @Nullable String name;
    private String organisation = "";
    private long last = Long.MIN_VALUE;

    /**
     * @param within tells it from others of its kind; its code, or what ends with that
     * @param shelf where its entries are put aside
     */
    Subject(String kind, String within, int codeLength, Shelf shelf) {
        this.kind = kind;
        this.within = within;
        this.codeLength = codeLength;
        this.shelf = shelf;
    }

    /** Names it over all kinds and organisations. */
    String key() {
        return kind + "/" + within;
    }

    String code() {
        return within.substring(within.length() - codeLength);
    }

    String name() {
        return name == null ? code() : name;
    }

    /** Where its last entry stands. */
    String organisation() {
        return organisation;
    }

    /** By day. */
    List<Booked> entries() {
        return LongStream.concat(LongStream.of(shelved), Arrays.stream(alsoShelved))
                .filter(it -> it != NOWHERE)
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
        entries.add(Booked.of(entry, refusal));
        long day = entry.date().toEpochDay();
        if (day > last || day == last && entry.organisation().compareTo(organisation) > 0) {
            last = day;
            organisation = entry.organisation();
        }
    }

    /** Learns from the dossier that its last entries came from what it is called and what keeps it from being ranked. */
    void meet(Dossier dossier, Picks picks, List<Exclusion> rows) {
        shelve(dossier.organisation().code());
        if (organisation.equals(dossier.organisation().code())) {
            organisation = dossier.organisation().code();
        }
        var code = code();
        dossier.all(Member.class).stream().filter(it -> it.code().equals(code)).forEach(it -> name = it.name());
        dossier.all(Body.class).stream().filter(it -> it.code().equals(code)).forEach(it -> name = it.name());
        for (Exclusion row : rows) {
            if (row.objects().contains(kind)) {
                picks.rows(row).stream()
                        .filter(it -> row.reach() == Reach.ORGANISATION || concerns(it, code))
                        .findFirst()
                        .ifPresent(it -> exclude(reason(row, it)));
            }
        }
    }

    private void shelve(String of) {
        var booked = entries;
        long at = shelf.put(out -> Booked.writeAll(of, booked, out));
        if (shelved == NOWHERE) {
            shelved = at;
        } else {
            alsoShelved = Arrays.copyOf(alsoShelved, alsoShelved.length + 1);
            alsoShelved[alsoShelved.length - 1] = at;
        }
        entries = List.of();
    }

    private void exclude(String reason) {
        if (exclusions.isEmpty()) {
            exclusions = new LinkedHashSet<>();
        }
        exclusions.add(reason);
    }

    private static boolean concerns(Fact fact, String code) {
        return fact.people().contains(code)
                || (fact instanceof Body || fact instanceof Member)
                        && fact.code().equals(code)
                || Objects.equals(fact.body(), code);
    }

    private static String reason(Exclusion row, Fact fact) {
        return "%s（%s，记录 %s/%s）".formatted(row.reason(), row.id(), fact.organisation(), fact.code());
    }
}
