package dabiao.fact;

import dabiao.seal.Digest;
import dabiao.seal.Kind;
import dabiao.seal.Line;
import dabiao.seal.Seal;
import dabiao.seal.Seals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Holds the rows of the ledgers, and the bundles that tell them again, against what was sealed when they were accepted. Holds one page
 * at a time. Safe to share.
 */
@Component
public final class SealedRows {

    private final JdbcTemplate jdbc;
    private final Seals seals;
    private final SealedBundles bundles;

    SealedRows(JdbcTemplate jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.bundles = new SealedBundles(jdbc);
    }

    /**
     * The first row that is not what was accepted, by table and key; empty if all are.
     *
     * @param known what the audit trail says of each batch; empty for one that was accepted before there were seals
     */
    public Optional<String> firstDifference(Map<Long, Optional<Seal>> known) {
        for (Map.Entry<Long, Optional<Seal>> it : new TreeMap<>(known).entrySet()) {
            var found = it.getValue().flatMap(seal -> seals.broken(seal).or(() -> changed(it.getKey(), "")));
            if (found.isPresent()) {
                return found;
            }
        }
        return added(known).or(() -> addedToBundles(known));
    }

    /** Rows of one organisation, up to a batch, that are not what was accepted. */
    public List<String> differences(String organisation, long upTo) {
        var batches = jdbc.queryForList(
                "select `batch` from `submission_organisation` where `organisation` = ? and `batch` <= ? order by `batch`",
                Long.class,
                organisation,
                upTo);
        return batches.stream()
                .flatMap(it -> changed(it, organisation).stream())
                .toList();
    }

    /** Of one organisation, or of all where none is named. */
    private Optional<String> changed(long batch, String organisation) {
        var found = new ArrayList<String>();
        seals.each(Kind.LEDGERS, String.valueOf(batch), page -> {
            if (found.isEmpty()) {
                var wanted = page.stream()
                        .map(SealedName::of)
                        .filter(it ->
                                organisation.isEmpty() || it.organisation().equals(organisation))
                        .toList();
                wanted.stream()
                        .collect(Collectors.groupingBy(SealedName::table, LinkedHashMap::new, Collectors.toList()))
                        .forEach((table, rows) -> changed(table, rows, batch).ifPresent(found::add));
                bundles.changed(wanted, batch).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }

    private Optional<String> changed(LedgerTable table, List<SealedName> rows, long batch) {
        var now = read(table, rows, batch);
        return rows.stream()
                .filter(it -> !it.digest().equals(now.get(it.key())))
                .findFirst()
                .map(it -> said(table, it.key(), batch, now.containsKey(it.key()) ? "被改过。" : "不见了。"));
    }

    private Map<Key, String> read(LedgerTable table, List<SealedName> rows, long batch) {
        var now = new LinkedHashMap<Key, String>();
        try {
            jdbc.query(
                    table.select("`batch` = ? and " + named(table, rows)),
                    row -> {
                        now.put(Key.of(table.read(row)), digest(table, row));
                    },
                    values(table, rows, batch));
        } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException e) {
            return rows.size() == 1
                    ? Map.of(rows.get(0).key(), "")
                    : rows.stream()
                            .map(it -> read(table, List.of(it), batch))
                            .collect(LinkedHashMap::new, Map::putAll, Map::putAll);
        }
        return now;
    }

    private static String digest(LedgerTable table, java.sql.ResultSet row) throws java.sql.SQLException {
        return Entry.of(Row.of(table.read(row)), 0, table.withdrawn(row))
                .sealed(new Digest())
                .digest();
    }

    /** A row that no seal speaks of. */
    private Optional<String> added(Map<Long, Optional<Seal>> known) {
        var sealed = counts(known);
        for (LedgerTable table : LedgerTable.ALL) {
            var found = jdbc
                    .query(
                            "select `batch`, count(*) from `" + table.name() + "` group by `batch` order by `batch`",
                            (row, at) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .stream()
                    .filter(it -> !isKnown(table, it.getKey(), it.getValue(), known, sealed))
                    .findFirst();
            if (found.isPresent()) {
                return Optional.of(added(table, found.get().getKey(), known));
            }
        }
        return Optional.empty();
    }

    private static boolean isKnown(
            LedgerTable table, long batch, long rows, Map<Long, Optional<Seal>> known, Map<String, Long> sealed) {
        var seal = known.get(batch);
        return seal != null && (seal.isEmpty() || sealed.getOrDefault(batch + " " + table.name(), 0L) == rows);
    }

    private Map<String, Long> counts(Map<Long, Optional<Seal>> known) {
        var counts = new LinkedHashMap<String, Long>();
        known.keySet()
                .forEach(batch -> seals.each(
                        Kind.LEDGERS,
                        String.valueOf(batch),
                        page -> page.forEach(it -> counts.merge(
                                batch + " " + SealedName.of(it).table().name(), 1L, Long::sum))));
        return counts;
    }

    /** What was accepted before there were seals is told by the bundles as the ledgers have it, and nobody can hold it against more. */
    private Optional<String> addedToBundles(Map<Long, Optional<Seal>> known) {
        return bundles.counts().entrySet().stream()
                .filter(it -> !known.containsKey(it.getKey())
                        || known.get(it.getKey()).isPresent())
                .filter(it -> !it.getValue().equals(lines(it.getKey(), known)))
                .findFirst()
                .map(it -> bundles.added(it.getKey(), names(it.getKey(), known)));
    }

    private long lines(long batch, Map<Long, Optional<Seal>> known) {
        var lines = new long[1];
        each(batch, known, page -> lines[0] += page.size());
        return lines[0];
    }

    private Set<SealedName> names(long batch, Map<Long, Optional<Seal>> known) {
        var names = new HashSet<SealedName>();
        each(batch, known, page -> page.stream().map(SealedName::of).forEach(names::add));
        return names;
    }

    /** A batch that the trail does not know has no lines, whatever its pages say. */
    private void each(long batch, Map<Long, Optional<Seal>> known, Consumer<List<Line>> taker) {
        if (known.containsKey(batch)) {
            seals.each(Kind.LEDGERS, String.valueOf(batch), taker);
        }
    }

    /** A batch that the trail does not know was added whole, whatever its pages say. */
    private String added(LedgerTable table, long batch, Map<Long, Optional<Seal>> known) {
        Set<Key> sealed = new HashSet<>();
        seals.each(
                Kind.LEDGERS,
                String.valueOf(batch),
                page -> page.stream()
                        .map(SealedName::of)
                        .filter(it -> it.table() == table && known.containsKey(batch))
                        .forEach(it -> sealed.add(it.key())));
        var extra = jdbc
                .query(
                        "select " + table.key() + " from `" + table.name() + "` where `batch` = ? order by "
                                + table.key(),
                        (row, at) -> table.type() == Organisation.class
                                ? new Key(row.getString(1), row.getString(1))
                                : new Key(row.getString(1), row.getString(2)),
                        batch)
                .stream()
                .filter(it -> !sealed.contains(it))
                .findFirst();
        return said(table, extra.orElse(new Key("", "")), batch, "没有人报过，是后来加进去的。");
    }

    private static String said(LedgerTable table, Key key, long batch, String what) {
        var name = key.organisation().equals(key.code()) ? key.code() : key.organisation() + " " + key.code();
        return "表 %s 的 %s（第 %d 批）：%s".formatted(table.name(), name, batch, what);
    }

    private static String named(LedgerTable table, List<SealedName> rows) {
        boolean own = table.type() == Organisation.class;
        return (own ? "`code` in (" : "(`organisation`, `code`) in (")
                + String.join(", ", Collections.nCopies(rows.size(), own ? "?" : "(?, ?)")) + ")";
    }

    private static Object[] values(LedgerTable table, List<SealedName> rows, long batch) {
        var values = new ArrayList<Object>(List.of(batch));
        rows.forEach(it -> {
            if (table.type() != Organisation.class) {
                values.add(it.organisation());
            }
            values.add(it.key().code());
        });
        values.add(batch);
        return values.toArray();
    }
}
