package dabiao.rulebook.archive;

import dabiao.rulebook.RulesFolder;
import dabiao.seal.Digest;
import dabiao.seal.Kind;
import dabiao.seal.Seal;
import dabiao.seal.Seals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Holds the stored files of rulebooks against what was sealed when they were put in force. Safe to share. */
@Component
public final class SealedRules {

    private final JdbcTemplate jdbc;
    private final StoredRulebooks rulebooks;
    private final Seals seals;

    SealedRules(JdbcTemplate jdbc, StoredRulebooks rulebooks, Seals seals) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
        this.seals = seals;
    }

    /**
     * The first file that is not what was put in force; empty if all are.
     *
     * @param known what the audit trail says of each rulebook, by fingerprint
     */
    public Optional<String> firstDifference(Map<String, Seal> known) {
        var all = new TreeMap<String, Optional<Seal>>();
        jdbc.queryForList("select distinct `fingerprint` from `rulebook_file`", String.class)
                .forEach(it -> all.put(it, Optional.empty()));
        jdbc.queryForList("select `fingerprint` from `rulebook`", String.class)
                .forEach(it -> all.put(it, Optional.empty()));
        known.forEach((fingerprint, seal) -> all.put(fingerprint, Optional.of(seal)));
        for (Map.Entry<String, Optional<Seal>> it : all.entrySet()) {
            var found = it.getValue().flatMap(seals::broken).or(() -> difference(it.getKey()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The first file of a rulebook that was changed, is missing, or was added. */
    public Optional<String> difference(String fingerprint) {
        var files = rulebooks.files(fingerprint);
        if (!files.isEmpty() && RulesFolder.fingerprint(files).equals(fingerprint)) {
            return Optional.empty();
        }
        var found = new ArrayList<String>();
        var left = new HashMap<>(files);
        seals.each(
                Kind.RULES,
                fingerprint,
                page -> page.forEach(it -> {
                    var bytes = left.remove(it.name());
                    if (bytes == null || !Digest.of(bytes).equals(it.digest())) {
                        found.add(said(fingerprint, it.name(), bytes == null ? "不见了。" : "被改过。"));
                    }
                }));
        left.keySet().stream().sorted().forEach(it -> found.add(said(fingerprint, it, "当时没有，是后来加进去的。")));
        return Optional.of(found.isEmpty() ? said(fingerprint, "", "与当时的指纹不符，被改过。") : found.get(0));
    }

    private static String said(String fingerprint, String path, String what) {
        return "表 rulebook_file 的规则 %s %s：%s"
                .formatted(fingerprint.substring(0, Math.min(8, fingerprint.length())), path, what);
    }
}
