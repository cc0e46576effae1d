package dabiao.fact;

import dabiao.fact.Bundle.Told;
import dabiao.seal.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds bundles against what was sealed of their rows when they were accepted. Holds those of one organisation at a time. */
final class SealedBundles {

    private static final String OF_ONE =
            "select `content` from `bundle` where `organisation` = ? and `batch` = ? order by `part`";
    private static final String SOME = "select `organisation`, `batch`, `content` from `bundle`"
            + " where `organisation` > ? and `organisation` <= ? order by `organisation`, `batch`, `part`";
    private static final String CODES =
            "select distinct `organisation` from `bundle` where `organisation` > ? order by `organisation` limit 12";

    private final JdbcTemplate jdbc;

    SealedBundles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of some rows of a batch that its bundle tells otherwise; empty if all are told as they were sealed. */
    Optional<String> changed(List<SealedName> rows, long batch) {
        return rows.stream()
                .collect(Collectors.groupingBy(SealedName::organisation, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(it -> changed(it.getKey(), it.getValue(), batch).stream())
                .findFirst();
    }

    private Optional<String> changed(String organisation, List<SealedName> rows, long batch) {
        var contents = jdbc.queryForList(OF_ONE, byte[].class, organisation, batch);
        if (contents.isEmpty()) {
            return Optional.of(said(organisation, batch, "不见了。"));
        }
        var now = digests(contents);
        return rows.stream().allMatch(it -> it.digest().equals(now.get(name(it))))
                ? Optional.empty()
                : Optional.of(said(organisation, batch, "被改过。"));
    }

    private static Map<String, String> digests(Collection<byte[]> contents) {
        var digests = new HashMap<String, String>();
        var digest = new Digest();
        for (byte[] content : contents) {
            for (Told row : rows(content)) {
                digests.put(
                        name(row),
                        Entry.of(Row.of(row.fact()), 0, row.withdrawn())
                                .sealed(digest)
                                .digest());
            }
        }
        return digests;
    }

    /** None where they cannot be read. */
    private static List<Told> rows(byte[] content) {
        try {
            return Bundle.rows(content);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    /** How many rows all bundles of each batch tell; those of a batch that has none are missing. */
    Map<Long, Long> counts() {
        var counts = new TreeMap<Long, Long>();
        each((organisation, batch, rows) -> counts.merge(batch, (long) rows.size(), Long::sum));
        return counts;
    }

    /** The first organisation of which a batch's bundles tell rows that are not among those names, or one of them twice. */
    String added(long batch, Set<SealedName> names) {
        var left = names.stream().map(SealedBundles::name).collect(Collectors.toCollection(HashSet::new));
        var found = new ArrayList<String>();
        each((organisation, of, rows) -> {
            if (of == batch
                    && !rows.stream()
                            .allMatch(it -> it.fact().organisation().equals(organisation) && left.remove(name(it)))) {
                found.add(organisation);
            }
        });
        return said(found.isEmpty() ? "" : found.get(0), batch, "说了没有人报过的，是后来改的。");
    }

    private void each(Taker taker) {
        var codes = jdbc.queryForList(CODES, String.class, "");
        for (String after = ""; !codes.isEmpty(); codes = jdbc.queryForList(CODES, String.class, after)) {
            var last = codes.get(codes.size() - 1);
            jdbc.query(
                    SOME,
                    row -> {
                        taker.take(row.getString(1), row.getLong(2), rows(row.getBytes(3)));
                    },
                    after,
                    last);
            after = last;
        }
    }

    /** One bundle, or a part of one. */
    private interface Taker {

        void take(String organisation, long batch, List<Told> rows);
    }

    private static String name(SealedName it) {
        return it.table().name() + "\t" + it.key();
    }

    private static String name(Told it) {
        return it.table().name() + "\t" + Key.of(it.fact());
    }

    private static String said(String organisation, long batch, String what) {
        return "表 bundle 的 %s（第 %d 批）：%s".formatted(organisation, batch, what);
    }
}
